import { useLingui } from '@lingui/react/macro'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { AskStation } from '../parts/Call'

/** The station's questions change: a link may lead to some that are no longer asked. */
export function Unknown({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.station)}>{t`去驿站找找`}</Button>
  return (
    <>
      <Empty motif='empty' title={t`没有这几个问题了`} note={t`到驿站里搜一搜，或者打个电话，帮您看能不能办。`} action={action} />
      <AskStation catalogue={catalogue} title={t`问问驿站`} />
    </>
  )
}
