/** The four tab pages, which make up the main package. */
export const tabs = {
  home: '/pages/home/index',
  activities: '/pages/activities/index',
  services: '/pages/services/index',
  me: '/pages/me/index',
} as const
