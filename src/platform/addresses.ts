const withQuery = (path: string, values: Record<string, string | undefined>) => {
  const pairs = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** Every page's address; a page is linked to from here only. */
export const addresses = {
  home: '/pages/home/index',
  activities: '/pages/activities/index',
  services: '/pages/services/index',
  me: '/pages/me/index',
  session: (session: string) => withQuery('/activities/detail/index', { session }),
  booked: (booking: string) => withQuery('/bookings/booked/index', { booking }),
  bookings: '/bookings/list/index',
  booking: (booking: string) => withQuery('/bookings/detail/index', { booking }),
  profile: '/me/profile/index',
  homeChoice: '/me/home/index',
  family: '/me/family/index',
  inbox: '/me/inbox/index',
  repairReport: '/repairs/report/index',
  repairQuestion: (question: string, depth = 0) =>
    withQuery('/repairs/report/index', { question, depth: depth === 0 ? undefined : String(depth) }),
  repairSent: (item: string) => withQuery('/repairs/sent/index', { case: item }),
  repairRate: (item: string) => withQuery('/repairs/rate/index', { case: item }),
  repairs: '/repairs/list/index',
  repair: (item: string) => withQuery('/repairs/detail/index', { case: item }),
  rates: '/rates/month/index',
  desk: '/desk/queue/index',
  deskCase: (item: string) => withQuery('/desk/case/index', { case: item }),
  webLogin: '/me/web-login/index',
}
