import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Case } from '../../contract/cases/case'
import type { ActionInput } from '../../contract/cases/parts/kept'
import { casesContract } from '../../contract/cases/routes'
import { fillPath, inputOf, type Route, type RouteInput } from '../platform/api/route'
import { now } from '../platform/clock'
import { isRefusal, Unexpected } from '../platform/failures'
import { newRequestId } from '../platform/ids'
import { ensureLogin } from '../platform/login'
import { submit } from '../platform/outbox'
import type { Attached, Waiting } from '../platform/outbox.rules'
import { showToast } from '../ui/toast-store'
import { caseChanged, casesChanged } from './lookup'
import './photos'

interface Move {
  caseId: string
  action: string
  input?: ActionInput
  photos?: Attached[]
  /** Without a network it is kept on this phone and goes out later. A resident decides on what they see, and that does not wait. */
  mayWait: boolean
}

/** Nothing can contradict words: they may always wait. */
interface Words extends Pick<RouteInput<typeof casesContract.say>, 'text' | 'staffOnly'> {
  caseId: string
  action: null
  photos?: Attached[]
}

/** An action of a case, or words on it; the photos are on this phone. */
export type Deed = Move | Words

interface Doing {
  deed: Deed
  /** What is said once it is done. */
  said?: string
}

/** Acts on a case, at once or as soon as there is a network, and says what became of it. */
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

/** Gives the case as it is now, or undefined where the deed waits on this phone for a better network. */
async function perform(deed: Deed): Promise<Case | undefined> {
  await ensureLogin()
  const answer = await submit(itemOf(deed))
  if (answer === undefined) return undefined
  const item = Case.safeParse(answer)
  if (!item.success) throw new Unexpected(200, { cause: item.error })
  await caseChanged(item.data)
  return item.data
}

/** What the outbox keeps of a deed. */
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
