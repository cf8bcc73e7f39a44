import './catalogue'
import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button'
import { showToast } from '../../ui/toast-store'
import { addToCalendar, type Dated } from './calendar'

/** Puts something into the phone's own calendar. */
export function ToCalendar(dated: Dated) {
  const { t } = useLingui()
  return <Button kind='second' onTap={() => void toCalendar(dated)}>{t`记到手机日历`}</Button>
}

/** Puts something into the phone's own calendar, and says what became of it. */
export async function toCalendar(dated: Dated): Promise<void> {
  const said = { kept: t`记到日历里了。`, file: t`下载好了，点开就记进日历。`, refused: t`没有记上，可以在手机设置里允许日历。` }
  showToast(said[await addToCalendar(dated)])
}
