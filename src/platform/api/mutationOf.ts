import { ensureLogin } from '../login'
import { call } from './call'
import { askAgain, type Question, questionsOf, remember } from './queries'
import { fillPath, inputOf, type Route, type RouteInput, type RouteOutput, wantsLogin } from './route'
import { sendOnce } from './sendOnce'

/** The input of a write, without the requestId, which is generated here. */
export type MutationInput<R extends Route> = Omit<RouteInput<R>, 'requestId'>

interface Effects<R extends Route> {
  /** The path identifies the one thing being changed: a definite answer supersedes any earlier request to the same path. */
  settles?: boolean
  /** Routes whose answers change with this write; they are fetched again. */
  changes?: readonly Route[]
  /** Resolves only once `changes` have been fetched again. */
  waits?: boolean
  /** A question that this write's answer also answers. */
  answers?: (answer: RouteOutput<R>) => Question<Route>
}

/** A write of the contract: logs in if needed, is sent once, and refreshes whatever it makes stale. */
export function mutationOf<R extends Route>(route: R, { settles, changes = [], waits, answers }: Effects<R> = {}) {
  return async (given: MutationInput<R>): Promise<RouteOutput<R>> => {
    if (wantsLogin(route)) await ensureLogin()
    const { path } = fillPath(route, inputOf(route, given))
    // The type lacked only the requestId.
    const send = (requestId: string) => call(route, { ...given, requestId } as unknown as RouteInput<R>)
    const answer = await sendOnce({ path, settles }, given, send)
    if (answers) await remember(answers(answer), answer)
    const asked = askAgain(questionsOf(...changes))
    if (waits) await asked
    return answer
  }
}
