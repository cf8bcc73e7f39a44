import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import '../../cases/catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Role } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { decoded } from '../../platform/decoded'
import { go, goInstead } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useWide } from '../../workplace/frame/wide'
import { Acts } from '../parts/Acts'
import { Contents } from '../parts/Contents'
import { NumberedSteps } from '../parts/NumberedSteps'
import { Picture } from '../parts/Picture'
import { Readers } from '../parts/Readers'
import '../parts/parts.scss'
import type { Part, Topic } from '../topics/topic'
import { groupsFor, topicOf } from '../topics/topics'

/** One topic on one screen; all topics where nothing is known about what was asked for. */
function TopicPage() {
  const { params } = useRouter()
  // The title needs the roles before the page asks for them.
  const roles = useLogin()?.person.roles ?? []
  const topics = groupsFor(roles).flatMap((group) => group.topics)
  const topic = topicOf(topics, { topic: params.topic, page: decoded(params.page ?? ''), roles })
  return (
    <Readers title={topic?.title}>
      {() => (topic === undefined ? <Contents roles={roles} /> : <One topic={topic} topics={topics} roles={roles} />)}
    </Readers>
  )
}

function One({ topic, topics, roles }: { topic: Topic; topics: readonly Topic[]; roles: readonly Role[] }) {
  const wide = useWide()
  return (
    <View className='guide'>
      {wide && <Contents roles={roles} here={topic.name} />}
      <View className='guide-topic'>
        <View className='guide-lead'>{topic.note}</View>
        {topic.parts.map((part) => (
          <OnePart key={part.title ?? part.steps?.[0] ?? part.notes?.[0]} part={part} />
        ))}
        {topic.pictured && <Picture name={topic.name} title={topic.title} />}
        {topic.kind !== undefined && <Acts kind={topic.kind} />}
        <Ways topic={topic} next={topics[topics.indexOf(topic) + 1]} />
      </View>
    </View>
  )
}

function OnePart({ part: { title, steps, notes } }: { part: Part }) {
  return (
    <Card title={title}>
      {steps !== undefined && <NumberedSteps steps={steps} />}
      {notes?.map((note) => (
        <View key={note} className='guide-note'>
          {note}
        </View>
      ))}
    </Card>
  )
}

/** To the place itself, to the next topic, and on a phone to all of them. */
function Ways({ topic, next }: { topic: Topic; next: Topic | undefined }) {
  const { t } = useLingui()
  const [place] = topic.places
  const title = next?.title
  return (
    <View className='guide-ways'>
      {place !== undefined && <Button onTap={() => void go(place)}>{t`去那儿试试`}</Button>}
      {next !== undefined && (
        <Button kind='second' onTap={() => void goInstead(addresses.guideTopic({ topic: next.name }))}>{t`接着看：${title}`}</Button>
      )}
      <Button kind='plain' onTap={() => void goInstead(addresses.guide)}>{t`看全部说明`}</Button>
    </View>
  )
}

export default whole(TopicPage)
