import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ensureLogin } from '../login'
import { Failure } from './Failure'

/** In place of what belongs to one person, until it is known who that is. */
export function LoginAsk({ title }: { title: string }) {
  const { t } = useLingui()
  const login = useMutation({ mutationFn: ensureLogin })
  const action = <Button busy={login.isPending} onTap={() => login.mutate()}>{t`登录`}</Button>
  return (
    <>
      <Empty motif='pomegranate' title={title} action={action} />
      <Failure error={login.error} />
    </>
  )
}
