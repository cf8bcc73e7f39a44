import type { About } from '../../../contract/sessions/kinds/kinds'
import type { Session } from '../../../contract/sessions/session'

type Say = () => string

/** How a kind of session is said and drawn. What is missing is not shown. */
export interface KindWords<A extends About = About> {
  motif(about: A): string
  /** Gives the pattern behind the title; the same for every session of the same thing. */
  seed(about: A): string
  /** What stands beside the day: 冬至, 农历冬月十四. */
  day?(about: A): string
  /** Who expects those who booked, and what that is called: 谁来办. */
  host?(about: A): { label: string; name: string }
  /** The page that tells more of it, and what leads there: 活动介绍. */
  page?: { address(session: Session): string; label: Say }
  /** The state of a booking whose session was called off: 活动取消. */
  calledOff: Say
  /** The notice of it: 活动取消了：冬至包饺子. */
  noticeCalledOff(title: string): string
  /** Why it can't be booked. */
  refusals: { started: Say; cancelled: Say; volunteersOnly: Say; residentsOnly: Say }
}
