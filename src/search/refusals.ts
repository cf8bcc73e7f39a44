import { t } from '@lingui/core/macro'
import type { searchRefusals as refusals } from '../../contract/searchRefusals'
import type { RefusalWords } from '../platform/words/refusals'

export const searchRefusals: RefusalWords<keyof typeof refusals> = {
  NOTHING_TO_SEARCH: () => t`请输入编号、姓名、手机尾号、地址或者报修里的词。`,
}
