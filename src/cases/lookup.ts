import type { Case } from '../../contract/cases/case'
import { casesContract } from '../../contract/cases/routes'
import type { Queue } from '../../contract/cases/row'
import { noticesContract } from '../../contract/notices'
import { call } from '../platform/api/call'
import { mutationOf } from '../platform/api/mutationOf'
import { askAgain, prefetch, questionsOf, remember, useAnswer, usePages } from '../platform/api/queries'
import type { RouteInput } from '../platform/api/route'

const { list, get, today } = casesContract

interface QueueQuestion extends Pick<RouteInput<typeof list>, 'of' | 'only'> {
  queue: Exclude<Queue, 'mine'>
}

/** A queue of open cases, earliest deadline first. */
export const useQueue = (question: QueueQuestion) => usePages({ route: list, input: { ...question, limit: 20 } })

/** What waits for a member of the staff now. */
export const useToday = () => useAnswer({ route: today, input: {}, staleTime: 0 })

const oneCase = (caseId: string) => ({ route: get, input: { caseId } })

/** People arriving from a notice expect to see what it announced, so every visit fetches the case again. */
export const useCase = (caseId: string) => useAnswer({ ...oneCase(caseId), staleTime: 0, enabled: caseId !== '' })

const fewMinutes = 300_000

/** Stores a case on the phone for use without a network; one fetched in the last few minutes is not fetched again. */
export const keepCase = (caseId: string): Promise<void> => prefetch({ ...oneCase(caseId), staleTime: fewMinutes })

/** A change to a case affects the lists it appears in, the cases linked to it, and the inbox. */
const changes = [list, today, get, casesContract.nearby, noticesContract.list]
const effects = { changes, answers: ({ id }: Case) => oneCase(id) }

export const createCase = mutationOf(casesContract.create, effects)
export const convert = mutationOf(casesContract.convert, { ...effects, settles: true })
export const follow = mutationOf(casesContract.follow, { changes, settles: true })

export const nearby = (near: RouteInput<typeof casesContract.nearby>) => call(casesContract.nearby, near)

/** Stores the case as returned and refetches the lists it appears in. */
export async function caseChanged(changed: Case): Promise<void> {
  await remember(oneCase(changed.id), changed)
  void casesChanged()
}

export const casesChanged = () => askAgain(questionsOf(...changes))
