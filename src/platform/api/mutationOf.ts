import { ensureLogin } from '../login'
import { call } from './call'
import { askAgain, type Question, questionsOf, remember } from './queries'
import { fillPath, inputOf, type Route, type RouteInput, type RouteOutput, wantsLogin } from './route'
import { sendOnce } from './sendOnce'

/** What a write takes: its requestId is made here. */
export type MutationInput<R extends Route> = Omit<RouteInput<R>, 'requestId'>

interface Effects<R extends Route> {
  /** The path names the one thing that is changed: a definite answer outdates whatever was asked of it before. */
  settles?: boolean
  /** Questions that are answered otherwise from now on, and are asked again. */
  changes?: readonly Route[]
  /** Done only once they are answered again. */
  waits?: boolean
  /** A question whose new answer came with this one. */
  answers?: (answer: RouteOutput<R>) => Question<Route>
}

/** A write of the contract: sent once, by somebody who is logged in, and with what it makes stale beside it. */
export function mutationOf<R extends Route>(route: R, { settles, changes = [], waits, answers }: Effects<R> = {}) {
  return async (given: MutationInput<R>): Promise<RouteOutput<R>> => {
    if (wantsLogin(route)) await ensureLogin()
    const { path } = fillPath(route, inputOf(route, given))
    // Only the requestId was missing.
    const send = (requestId: string) => call(route, { ...given, requestId } as unknown as RouteInput<R>)
    const answer = await sendOnce({ path, settles }, given, send)
    if (answers) await remember(answers(answer), answer)
    const asked = askAgain(questionsOf(...changes))
    if (waits) await asked
    return answer
  }
}
