import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Page } from '../../platform/frame/Page'
import { goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { tabs } from '../../platform/tabs'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { organises } from '../lookup'

interface OrganisersProps {
  title: string
  children: ReactNode
}

/** A page for those who organise activities; whoever else opens it is told whose place it is. */
export function Organisers({ title, children }: OrganisersProps) {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  const mine = useOrganises()
  const action = <Button onTap={() => void goInstead(tabs.activities)}>{t`看有什么活动`}</Button>
  return (
    <Page title={title} wide login={t`登录后办活动`}>
      {roles !== undefined && !mine && (
        <Empty motif='empty' title={t`这里是社区工作人员办活动的地方`} note={t`想参加活动，在“活动”里报名。`} action={action} />
      )}
      {mine && <>{children}</>}
    </Page>
  )
}

/** Whether what only organisers may ask for should be asked for. */
export function useOrganises(): boolean {
  const roles = useLogin()?.person.roles
  return roles !== undefined && organises(roles)
}
