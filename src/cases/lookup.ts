import type { Case } from '../../contract/cases/case'
import { casesContract } from '../../contract/cases/routes'
import type { Queue } from '../../contract/cases/row'
import { noticesContract } from '../../contract/notices'
import { call } from '../platform/api/call'
import { mutationOf } from '../platform/api/mutationOf'
import { askAgain, prefetch, questionsOf, remember, useAnswer, usePages } from '../platform/api/queries'
import type { RouteInput } from '../platform/api/route'

const { list, get } = casesContract

interface QueueQuestion extends Pick<RouteInput<typeof list>, 'of' | 'only'> {
  queue: Exclude<Queue, 'mine'>
}

/** A queue of open cases, the soonest deadline first. */
export const useQueue = (question: QueueQuestion) => usePages({ route: list, input: { ...question, limit: 20 } })

const oneCase = (caseId: string) => ({ route: get, input: { caseId } })

/** Whoever comes by a notice wants what it tells of, so each visit asks. */
export const useCase = (caseId: string) => useAnswer({ ...oneCase(caseId), staleTime: 0, enabled: caseId !== '' })

const fewMinutes = 300_000

/** Has a case on the phone for when there is no network; one that was asked for within minutes is not asked for again. */
export const keepCase = (caseId: string): Promise<void> => prefetch({ ...oneCase(caseId), staleTime: fewMinutes })

/** What is done to a case changes the lists it stands in, those it is linked to, and the inbox that tells of it. */
const changes = [list, get, casesContract.nearby, noticesContract.list]
const effects = { changes, answers: ({ id }: Case) => oneCase(id) }

export const createCase = mutationOf(casesContract.create, effects)
export const convert = mutationOf(casesContract.convert, { ...effects, settles: true })
export const follow = mutationOf(casesContract.follow, { changes, settles: true })

export const nearby = (near: RouteInput<typeof casesContract.nearby>) => call(casesContract.nearby, near)

/** The lists a case stands in ask again; the case itself is known. */
export async function caseChanged(changed: Case): Promise<void> {
  await remember(oneCase(changed.id), changed)
  void casesChanged()
}

export const casesChanged = () => askAgain(questionsOf(...changes))
