import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import { worksAtDesk } from '../desk/lookup'
import { addresses } from '../platform/addresses'
import { useLogin } from '../platform/login'
import { Row } from '../ui/Row'

/** The way to the desk, for those who work there: a row among others. */
export function DeskEntry() {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles ?? []
  if (!worksAtDesk(roles)) return null
  return <Row motif='clock' title={t`要办的事`} note={t`接单、派单、看时限`} onTap={() => void Taro.navigateTo({ url: addresses.desk })} />
}
