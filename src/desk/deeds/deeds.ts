import type { ActionInput } from '../../../contract/cases/kind'
import { Case, casesContract } from '../../../contract/cases/routes'
import { caseChanged } from '../../cases/lookup'
import { communityId } from '../../platform/api/route'
import { now } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { ensureLogin } from '../../platform/login'
import { submit } from '../../platform/outbox'
import type { Attached, Waiting } from '../../platform/outbox.rules'

/** An action of a case, or words on it; the photos are on this phone. */
export type Deed =
  | { caseId: string; action: string; input?: ActionInput; photos?: Attached[] }
  | { caseId: string; action: null; text?: string; staffOnly: boolean; photos?: Attached[] }

/** Does it: gives the case as it is now, or undefined where it waits on this phone for a better network. */
export async function perform(deed: Deed): Promise<Case | undefined> {
  await ensureLogin()
  const answer = Case.safeParse(await submit(itemOf(deed)))
  if (!answer.success) return undefined
  await caseChanged(answer.data)
  return answer.data
}

/** What the outbox keeps of a deed. */
export function itemOf(deed: Deed): Waiting {
  const { caseId, action, photos = [] } = deed
  return {
    requestId: newRequestId(),
    about: caseId,
    action,
    path: pathOf(action === null ? casesContract.say : casesContract.act, { communityId, caseId, action: action ?? '' }),
    words: deed.action === null ? { text: deed.text, staffOnly: deed.staffOnly } : { ...deed.input },
    photos,
    at: now(),
    resent: false,
    refused: null,
  }
}

type Route = typeof casesContract.say | typeof casesContract.act

const pathOf = (route: Route, values: Record<string, string>) =>
  (route['~orpc'].route.path ?? '').replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
