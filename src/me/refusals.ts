import { plural, t } from '@lingui/core/macro'
import type { loginRefusals } from '../../contract/loginRefusals'
import type { personRefusals as refusals } from '../../contract/personRefusals'
import type { RefusalWords } from '../platform/words/refusals'

export const personRefusals: RefusalWords<keyof typeof refusals | Exclude<keyof typeof loginRefusals, 'LOGIN_CODE_INVALID'>> = {
  TICKET_EXPIRED: () => t`二维码已过期，请刷新后再扫。`,
  TICKET_NUMBER_WRONG: () => t`数字选得不对，这次登录已经作废。`,
  TICKET_TAKEN: () => t`这个二维码已经用过了，请刷新后再扫。`,
  HOME_UNKNOWN: () => t`没有找到这个住址，请重新选一下。`,
  HOME_NONE: () => t`还没有选住址，请先选好。`,
  HOME_CODE_WRONG: () => t`这个数字不对，或者已经过期，请再问一下网格员。`,
  FAMILY_FULL: ({ limit }) => plural(limit, { other: '同行人最多存 # 位，请先删掉不用的。' }),
  PERSON_CHANGED: () => t`资料刚在别处改过，已经换成最新的，请看一眼再保存。`,
}
