import { withQuery } from '../../platform/withQuery'

/** The pages of the desk, which only lead to each other. */
export const desk = {
  form: (draft: string) => withQuery('/activityDesk/form/index', { draft }),
  preview: (draft: string) => withQuery('/activityDesk/preview/index', { draft }),
  activity: (activity: string) => withQuery('/activityDesk/activity/index', { activity }),
  roll: (session: string) => withQuery('/activityDesk/roll/index', { session }),
}
