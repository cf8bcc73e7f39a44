import { t } from '@lingui/core/macro'
import type { PageOfKind } from '../../cases/page/kind'
import { addresses } from '../../platform/addresses'
import { sayNow } from './words'

/** The page of one thing asked of the station. */
export const stationPage: PageOfKind = {
  now: sayNow,
  list: addresses.stationAsked,
  ways: ({ id, form: { service } }) => [{ title: t`约个时间去驿站`, to: addresses.appoint({ case: id, service }) }],
  words: {
    title: () => t`驿站办件`,
    login: () => t`登录后看办到哪一步`,
    reported: () => t`问的什么`,
    whom: () => t`替谁问`,
    message: () => t`给驿站留言`,
    said: () => t`说给驿站听了。`,
    callWorker: () => t`打给专员`,
    again: () => t`还没办好，接着办`,
    againAsk: () => t`还差什么没办好？`,
    withdraw: () => t`不用办了，撤回`,
    withdrawAsk: () => t`真的不用办了吗？`,
    withdrawn: () => t`撤回了。以后有事，随时来问。`,
    keep: () => t`还是要办`,
    gone: () => t`没有这件事`,
    goneNote: () => t`可能不在了，或者不是您问的。`,
    mine: () => t`看我问过的事`,
  },
}
