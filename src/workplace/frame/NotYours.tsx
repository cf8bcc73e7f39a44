import { useLingui } from '@lingui/react/macro'
import { addresses } from '../../platform/addresses'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'

/** Shown to whoever opens a page of the staff without being one of them: whose place it is, and the way to what is theirs. */
export function NotYours({ title }: { title: string }) {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.repairs)}>{t`看我的报修`}</Button>
  return <Empty motif='empty' title={title} note={t`您报的事在“我的报修”里看。`} action={action} />
}
