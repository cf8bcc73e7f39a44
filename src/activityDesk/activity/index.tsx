import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Activity } from '../../../contract/activities'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { sayAudience } from '../../sessions/words'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { desk } from '../parts/addresses'
import { beginDraft, useActivity } from '../parts/asking'
import { Organisers } from '../parts/Organisers'
import '../parts/parts.scss'
import { CallOff } from './CallOff'
import { Correct } from './Correct'
import { SessionCard } from './SessionCard'

/** One activity: each of its sessions with what can be done about it, and what it says. */
function ActivityPage() {
  const { t } = useLingui()
  const query = useActivity(useRouter().params.activity ?? '')
  useRefresh(query)
  return (
    <Organisers title={query.data?.title ?? t`一个活动`}>
      <Answer query={query} kind='page'>
        {(activity) => (
          <View className='planning-columns'>
            <View className='planning'>
              {activity.sessions.map((session) => (
                <SessionCard key={session.id} session={session} activityId={activity.id} />
              ))}
            </View>
            <About activity={activity} />
          </View>
        )}
      </Answer>
    </Organisers>
  )
}

function About({ activity }: { activity: Activity }) {
  const { t } = useLingui()
  const { id, description, bring, organiser, audience, sessions } = activity
  const copying = useMutation({
    mutationFn: () => beginDraft({ from: id }),
    onSuccess: ({ activityId }) => void go(desk.form(activityId)),
  })
  const standing = sessions.filter(({ state }) => state !== 'cancelled' && state !== 'started' && state !== 'ended')
  return (
    <View className='planning'>
      <Card title={t`说明`}>
        <View className='planning-text'>{description}</View>
        <Row title={t`谁能来`} note={sayAudience(audience)} />
        <Row title={t`谁来办`} note={organiser} />
        {bring !== null && <Row title={t`请带上`} note={bring} />}
      </Card>
      <Failure error={copying.error} />
      <View className='planning-buttons'>
        <Button kind='second' busy={copying.isPending} onTap={() => copying.mutate()}>{t`照这个再办一次`}</Button>
        {activity.state === 'published' && <Correct activity={activity} />}
        {standing.length > 1 && <CallOff activityId={id}>{t`整个活动不办了`}</CallOff>}
      </View>
    </View>
  )
}

export default whole(ActivityPage)
