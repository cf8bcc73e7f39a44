import type { About } from '../../../contract/sessions/kinds/kinds'
import type { Session } from '../../../contract/sessions/session'

type Say = () => string

/** How a kind of session is worded and drawn. Optional members that are missing are not shown. */
export interface KindWords<A extends About = About> {
  motif(about: A): string
  /** Seeds the pattern behind the title; equal for all sessions about the same thing. */
  seed(about: A): string
  /** What is shown beside the day: 冬至, 农历冬月十四. */
  day?(about: A): string
  /** The host of the session, and the label for it: 谁来办. */
  host?(about: A): { label: string; name: string }
  /** The page with more about it, and the label of the link: 活动介绍. */
  page?: { address(session: Session): string; label: Say }
  /** The state of a booking whose session was called off: 活动取消. */
  calledOff: Say
  /** The notice that a session was called off: 活动取消了：冬至包饺子. */
  noticeCalledOff(title: string): string
  /** Why it can't be booked. */
  refusals: { started: Say; cancelled: Say; volunteersOnly: Say; residentsOnly: Say }
}
