import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useLogin } from '../../platform/login'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'

/** A page for those who manage the community; whoever else opens it is told whose place it is. */
export function Managers({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useLingui()
  const manages = useManages()
  return (
    <StaffPage title={title} wide login={t`登录后改社区的设置`}>
      {manages ? children : <NotYours title={t`这里是社区书记改设置的地方`} />}
    </StaffPage>
  )
}

/** Whether what only managers may ask for should be asked for. */
export const useManages = (): boolean => useLogin()?.person.roles.includes('manager') ?? false
