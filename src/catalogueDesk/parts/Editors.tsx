import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { addresses } from '../../platform/addresses'
import { goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { editsCatalogue } from '../lookup'

interface EditorsProps {
  title: string
  foot?: ReactNode
  children: ReactNode
}

/** A page for those who edit the catalogue; whoever else opens it is told whose place it is. */
export function Editors({ title, foot, children }: EditorsProps) {
  const { t } = useLingui()
  const roles = useLogin()?.person.roles
  const edits = roles !== undefined && editsCatalogue(roles)
  const action = <Button onTap={() => void goInstead(addresses.station)}>{t`去红石榴驿站`}</Button>
  return (
    <StaffPage title={title} wide foot={edits ? foot : undefined} login={t`登录后改驿站条目`}>
      {roles !== undefined && !edits && (
        <Empty motif='empty' title={t`这里是驿站专员改条目的地方`} note={t`要办的事，在红石榴驿站里找。`} action={action} />
      )}
      {edits && <>{children}</>}
    </StaffPage>
  )
}

/** Whether what only editors may ask for should be asked for. */
export function useEdits(): boolean {
  const roles = useLogin()?.person.roles
  return roles !== undefined && editsCatalogue(roles)
}
