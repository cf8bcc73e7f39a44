import { View } from '@tarojs/components'
import type { Role } from '../../../contract/people'
import { addresses } from '../../platform/addresses'
import { go, goInstead } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { groupsFor } from '../topics/topics'
import './parts.scss'

/** All topics for somebody with these roles; `here` is the one that is open beside them. */
export function Contents({ roles, here }: { roles: readonly Role[]; here?: string }) {
  const beside = here !== undefined
  return (
    <View className={beside ? 'guide-beside' : 'guide-contents'}>
      {groupsFor(roles).map(({ title, topics }) => (
        <Card key={title} title={title}>
          {topics.map((topic) => {
            const to = addresses.guideTopic({ topic: topic.name })
            return (
              <Row
                key={topic.name}
                motif={topic.motif}
                title={topic.title}
                note={beside ? undefined : topic.note}
                selected={topic.name === here}
                onTap={() => void (beside ? goInstead(to) : go(to))}
              />
            )
          })}
        </Card>
      ))}
    </View>
  )
}
