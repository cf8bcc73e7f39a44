import { t } from '@lingui/core/macro'
import type { PageOfKind } from '../../cases/page/kind'
import { addresses } from '../../platform/addresses'
import { sayNow } from '../progress/words'

/** The page of one repair. */
export const repairPage: PageOfKind = {
  now: sayNow,
  list: addresses.repairs,
  rate: addresses.repairRate,
  words: {
    title: () => t`报修进度`,
    login: () => t`登录后看进度`,
    reported: () => t`报的什么`,
    whom: () => t`替谁报`,
    message: () => t`给师傅和社区留言`,
    said: () => t`说给师傅听了。`,
    callWorker: () => t`打给师傅`,
    again: () => t`没修好，重新处理`,
    againAsk: () => t`哪儿还没修好？`,
    withdraw: () => t`不用修了，撤回`,
    withdrawAsk: () => t`真的不用修了吗？`,
    withdrawn: () => t`撤回了。以后再坏，随时报。`,
    keep: () => t`还是要修`,
    gone: () => t`没有这件报修`,
    goneNote: () => t`可能不在了，或者不是您报的。`,
    mine: () => t`看我的报修`,
  },
}
