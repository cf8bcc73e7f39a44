import { t } from '@lingui/core/macro'
import type { repair } from '../../../contract/cases/kinds/repair'
import type { ActsOf } from './acts'

export const repairActs: ActsOf<typeof repair> = {
  accept: () => t`告诉居民社区收到了，还没定谁去。`,
  decline: () => t`选一个原因，最好再写一句该找谁。居民看得到。`,
  dispatch: () => t`定谁去修，也可以换人。居民马上知道是谁。`,
  take: () => t`这件归您办，别人就不用再去了。`,
  handOver: () => t`不归这个班组的，交给别的班组，从头派人。`,
  giveBack: () => t`办不了就写一句为什么，班组再派人。居民看不到这句话。`,
  proposeVisit: () => t`选一天和几点到几点，居民点头才算说定。`,
  start: () => t`到了就点，可以先拍一张干活前的照片。`,
  pause: () => t`等材料、等别的单位、等居民方便。时限先停下来。`,
  resume: () => t`东西齐了，接着干。时限也接着走。`,
  refer: () => t`写清转给哪个单位。时限先停，居民看得到在谁那儿。`,
  recall: () => t`那边办不了，社区自己来办。`,
  referralDone: () => t`那边办好了，写一句结果，等居民确认。`,
  addCoUnit: () => t`一家干不完，请别的班组一起。牵头的还是原来的班组。`,
  report: () => t`写给居民看：到哪一步了，下一步什么时候。三个工作日里要说一次。`,
  complete: () => t`修好了就点，写花了多少钱，拍一张照片。居民来确认。`,
  confirmByPhone: () => t`居民三天没点，打个电话问问，替他记下修好没有、满不满意。`,
  reopen: () => t`没修好，写哪儿还不行。重新派人，时限重新算。七天里都行。`,
  followUp: () => t`办结以后问一声，记下来给同事看，居民看不到。`,
  merge: () => t`两家报的是同一件事，并成一件办，两家都收到进展。`,
}
