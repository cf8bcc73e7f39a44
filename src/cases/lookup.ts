import type { Case } from '../../contract/cases/case'
import { casesContract } from '../../contract/cases/routes'
import type { Queue } from '../../contract/cases/row'
import { noticesContract } from '../../contract/notices'
import { call } from '../platform/api/call'
import { mutationOf } from '../platform/api/mutationOf'
import { askAgain, prefetch, questionsOf, remember, useAnswer, usePages } from '../platform/api/queries'
import type { RouteInput } from '../platform/api/route'

const { list, get, today, queues } = casesContract

interface QueueQuestion extends Pick<RouteInput<typeof list>, 'of' | 'only' | 'kind' | 'category' | 'month'> {
  queue: Exclude<Queue, 'mine'>
}

/** A queue: its open cases, those that wait for the staff first, or those closed in a month. */
export const useQueue = (question: QueueQuestion) => usePages({ route: list, input: { ...question, limit: 20 } })

/** How much is in each queue of a member of the staff, or was closed in a month. */
export const useQueues = (month: string | undefined) => useAnswer({ route: queues, input: { month }, staleTime: 0 })

/** What waits for a member of the staff now. */
export const useToday = () => useAnswer({ route: today, input: {}, staleTime: 0 })

const oneCase = (caseId: string) => ({ route: get, input: { caseId } })

/** People arriving from a notice expect to see what it announced, so every visit fetches the case again. */
export const useCase = (caseId: string) => useAnswer({ ...oneCase(caseId), staleTime: 0, enabled: caseId !== '' })

const fewMinutes = 300_000

/** Stores a case on the phone for use without a network; one fetched in the last few minutes is not fetched again. */
export const keepCase = (caseId: string): Promise<void> => prefetch({ ...oneCase(caseId), staleTime: fewMinutes })

/** A change to a case affects the lists it appears in, the cases linked to it, and the inbox. */
const changes = [list, today, queues, get, casesContract.nearby, casesContract.troubles, noticesContract.list]
const effects = { changes, answers: ({ id }: Case) => oneCase(id) }

export const createCase = mutationOf(casesContract.create, effects)
export const convert = mutationOf(casesContract.convert, { ...effects, settles: true })
export const follow = mutationOf(casesContract.follow, { changes, settles: true })

export const nearby = (near: RouteInput<typeof casesContract.nearby>) => call(casesContract.nearby, near)

/** Stores the case as returned. */
export const rememberCase = (changed: Case): Promise<void> => remember(oneCase(changed.id), changed)

/** Refetches what a change to a case affects. */
export const casesChanged = () => askAgain(questionsOf(...changes))
