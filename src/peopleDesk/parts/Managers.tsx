import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Role } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { StaffPage } from '../../workplace/frame/StaffPage'

interface ManagersProps {
  title: string
  /** Whose page it is. */
  may: (roles: readonly Role[]) => boolean
  children: ReactNode
}

/** A page about people and homes, for those whose duty it is; whoever else opens it is told so. */
export function Managers({ title, may, children }: ManagersProps) {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  const action = <Button onTap={() => void goInstead(addresses.profile)}>{t`看我的资料`}</Button>
  return (
    <StaffPage title={title} wide login={t`登录后才能看`}>
      {roles !== undefined && !may(roles) && (
        <Empty motif='empty' title={t`这里是社区管理员管人和家的地方`} note={t`您自己的资料在“我的资料”里看。`} action={action} />
      )}
      {roles !== undefined && may(roles) && children}
    </StaffPage>
  )
}
