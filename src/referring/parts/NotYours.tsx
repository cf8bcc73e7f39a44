import { useLingui } from '@lingui/react/macro'
import { addresses } from '../../platform/addresses'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'

/** Shown to whoever is not of the station: the way to what is theirs. */
export function NotYours() {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.station)}>{t`去红石榴驿站`}</Button>
  return <Empty motif='empty' title={t`这里是驿站专员办事的地方`} note={t`您自己的事，到驿站里看。`} action={action} />
}
