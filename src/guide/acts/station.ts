import { t } from '@lingui/core/macro'
import type { station } from '../../../contract/cases/kinds/station'
import type { ActsOf } from './acts'

export const stationActs: ActsOf<typeof station> = {
  accept: () => t`这件归您办，来问的人看得到是您。`,
  assign: () => t`您忙不过来，或者同事更熟，就交给他。`,
  decline: () => t`选一个原因，再告诉他该去找谁。`,
  askDocuments: () => t`选好要带的材料，他手机上就有一张单子。时限先停。`,
  lackPaper: () => t`他拿不出来，写为什么，一起想办法。`,
  seePaper: () => t`当面看过，或者照片看得清，就勾掉这一样。`,
  ready: () => t`单子上的都有了，可以办了。时限接着走。`,
  start: () => t`开始跑手续了，告诉他一声。`,
  report: () => t`写给他看：到哪一步了，下一步什么时候。三个工作日里要说一次。`,
  complete: () => t`写办了什么、结果怎样。他看得到，也能补一句更正。`,
  reopen: () => t`他说还没办好，写还差什么，接着办。三十天里都行。`,
  followUp: () => t`办完一星期打个电话问问，记下来给同事看，他看不到。`,
}
