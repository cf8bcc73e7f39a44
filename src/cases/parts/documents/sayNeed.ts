import { useLingui } from '@lingui/react/macro'
import { useDocuments } from '../../../station/lookup'
import type { Needed } from './checklist.rules'

/** 房产证，或者 租房合同、房东身份证 */
export function useSayNeed() {
  const { t } = useLingui()
  const { say } = useDocuments()
  return ({ anyOf }: Needed) => anyOf.map((set) => set.map(say).join(t`、`)).join(t`，或者`)
}
