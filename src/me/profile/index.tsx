import { whole } from '../../platform/frame/Whole'
import { goAside } from '../../platform/go'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import type { Person } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { useMe } from '../lookup'
import { useProfileForm } from './useProfileForm'
import '../index.scss'

function ProfilePage() {
  const { t } = useLingui()
  const query = useMe()
  if (query.data === undefined) {
    return (
      <Page title={t`我的资料`} login={t`登录后填您的资料`}>
        <Answer query={query} kind='card'>
          {() => null}
        </Answer>
      </Page>
    )
  }
  return <ProfileForm key={query.data.id} person={query.data} />
}

function ProfileForm({ person }: { person: Person }) {
  const { t } = useLingui()
  const form = useProfileForm(person)
  return (
    <Page title={t`我的资料`} foot={<Button busy={form.saving} onTap={form.save}>{t`存好`}</Button>}>
      <ErrorSummary title={t`有地方要改一下`} errors={form.errors} />
      <Failure far error={form.error} />
      <Field
        key={`name ${person.version}`}
        id='name'
        label={t`姓名`}
        hint={t`报名时社区的人看得到。`}
        error={form.errorOf('name')}
        defaultValue={form.values.name}
        maxLength={50}
        onCommit={form.keepName}
      />
      <Field
        key={`phone ${person.version}`}
        id='phone'
        label={t`电话`}
        type='phone'
        hint={person.phone === null ? t`活动有变动时好找到您，加密保存。` : t`现在是 ${person.phone}，要换才填。`}
        error={form.errorOf('phone')}
        defaultValue={form.values.phone}
        maxLength={40}
        onCommit={form.keepPhone}
      />
      {person.phone !== null && <Button kind='plain' onTap={form.dropPhone}>{t`删掉电话`}</Button>}
      <Card title={t`住址`}>
        <Row
          motif='house'
          title={person.home?.address ?? t`还没选住址`}
          note={person.home?.state === 'claimed' ? t`等网格员确认` : t`住址确认了，居民活动才能报名。`}
          onTap={() => void goAside(addresses.homeChoice)}
        />
      </Card>
    </Page>
  )
}

export default whole(ProfilePage)
