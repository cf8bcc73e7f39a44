import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Role } from '../../../contract/people'
import { useLogin } from '../../platform/login'
import { worksHere } from '../../platform/workplace'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'

/** A page of the guide, for whoever has a place of work in the app. */
export function Readers({ title, children }: { title?: string; children: (roles: readonly Role[]) => ReactNode }) {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  return (
    <StaffPage title={title ?? t({ message: '怎么用', context: 'guide' })} wide login={t`登录后看怎么用`}>
      {roles !== undefined && (worksHere(roles) ? children(roles) : <NotYours title={t`这里是给工作人员看的`} />)}
    </StaffPage>
  )
}
