import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Case } from '../../contract/cases/case'
import type { ActionInput } from '../../contract/cases/parts/kept'
import { casesContract } from '../../contract/cases/routes'
import { fillPath, inputOf, type Route, type RouteInput } from '../platform/api/route'
import { now } from '../platform/clock'
import { isRefusal, LoginDeclined, Unexpected, Unreachable } from '../platform/failures'
import { newRequestId } from '../platform/ids'
import { ensureLogin } from '../platform/login'
import { submit } from '../platform/outbox'
import type { Attached, Waiting } from '../platform/outbox.rules'
import { showToast } from '../ui/toast-store'
import { casesChanged, rememberCase } from './lookup'
import './photos'

interface Move {
  caseId: string
  action: string
  input?: ActionInput
  photos?: Attached[]
  /** Without a network, it is kept on this phone and sent later. Residents decide on what they see now, so their actions do not wait. */
  mayWait: boolean
}

/** A message cannot conflict with the state of the case, so it may always wait. */
interface Words extends Pick<RouteInput<typeof casesContract.say>, 'text' | 'staffOnly'> {
  caseId: string
  action: null
  photos?: Attached[]
}

/** An action on a case, or a message about it; the photos are on this phone. */
export type Deed = Move | Words

interface Doing {
  deed: Deed
  /** The message shown on success. */
  said?: string
}

/** Acts on a case, at once or as soon as there is a network, and reports the outcome. */
export function useActing() {
  const { t } = useLingui()
  return useMutation({
    mutationFn: ({ deed }: Doing) => perform(deed),
    onSuccess: (item, { said }) => {
      const words = item === undefined ? t`没有网，先记在手机里，等有网自动发出去。` : said
      if (words !== undefined) showToast(words)
    },
    onError: (error) => {
      if (isRefusal(error, 'ACTION_NOT_NOW', 'ALREADY_TAKEN', 'NOT_FOUND')) void casesChanged()
    },
  })
}

export type Acting = ReturnType<typeof useActing>

/** Returns the case as it is now, or undefined if the deed waits on this phone for a network. */
async function perform(deed: Deed): Promise<Case | undefined> {
  const item = await send(deed)
  if (item !== undefined) void casesChanged()
  return item
}

async function send(deed: Deed): Promise<Case | undefined> {
  await ensureLogin()
  const answer = await submit(itemOf(deed))
  if (answer === undefined) return undefined
  const item = Case.safeParse(answer)
  if (!item.success) throw new Unexpected(200, { cause: item.error })
  await rememberCase(item.data)
  return item.data
}

/** An action on each of several cases. None waits for a network: what was not answered is asked again by the same request. */
export type Each = Omit<Move, 'mayWait' | 'photos'>

interface Outcome {
  /** By case, why it was not done. Once there is no network the rest is not tried. */
  failed: ReadonlyMap<string, unknown>
}

/** Does one action after another, each for itself, telling how many were tried. */
export async function actOnEach(deeds: readonly Each[], tell: (tried: number) => void): Promise<Outcome> {
  const failed = new Map<string, unknown>()
  let stopped: unknown
  for (const [at, deed] of deeds.entries()) {
    tell(at)
    if (stopped === undefined) await send({ ...deed, mayWait: false }).catch((error: unknown) => failed.set(deed.caseId, error))
    else failed.set(deed.caseId, stopped)
    const error = failed.get(deed.caseId)
    if (error instanceof Unreachable || error instanceof LoginDeclined) stopped = error
  }
  void casesChanged()
  return { failed }
}

/** The form in which the outbox stores a deed. */
export function itemOf(deed: Deed): Waiting {
  const { caseId, action, photos = [] } = deed
  return {
    requestId: newRequestId(),
    about: caseId,
    action,
    path: action === null ? pathOf(casesContract.say, { caseId }) : pathOf(casesContract.act, { caseId, action }),
    words: deed.action === null ? { text: deed.text, staffOnly: deed.staffOnly } : { ...deed.input },
    photos,
    at: now(),
    mayWait: deed.action === null || deed.mayWait,
    resent: false,
    refused: null,
  }
}

const pathOf = (route: Route, ids: object) => fillPath(route, inputOf(route, ids)).path
