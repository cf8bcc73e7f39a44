import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { addresses } from '../addresses'
import { go } from '../go'
import { ensureLogin } from '../login'
import { Failure } from './Failure'

/** Shown in place of personal content until the person has logged in. */
export function LoginAsk({ title }: { title: string }) {
  const { t } = useLingui()
  const login = useMutation({ mutationFn: ensureLogin })
  const action = (
    <>
      <Button busy={login.isPending} onTap={() => login.mutate()}>{t`登录`}</Button>
      <Failure error={login.error} />
      <Button kind='plain' onTap={() => void go(addresses.privacy)}>{t`隐私说明`}</Button>
    </>
  )
  return <Empty motif='pomegranate' title={title} action={action} />
}
