import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Case } from '../../../contract/cases/case'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { sayNumber } from '../../cases/numbers'
import { hasRows, KeptRows } from '../../cases/parts/kept'
import { RecordCard } from '../../cases/parts/record/RecordCard'
import { Referrals } from '../../cases/referrals/Referrals'
import { Timeline } from '../../cases/Timeline'
import { useTitle } from '../../cases/useTitle'
import { WaitingList } from '../../cases/waiting/WaitingList'
import { sayForStaff, sayLevel } from '../../cases/words'
import { sayMoment } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Heading } from '../../ui/Heading'
import { Tag } from '../../ui/Tag'
import { Deadlines } from './Deadlines'
import { Hands } from './Hands'
import { Reported } from './Reported'
import { Say } from './Say'
import './index.scss'

/** Everything staff need to know about a case, and a field for a message; at the desk, the possible actions too. */
export function CaseView({ item, acting }: { item: Case; acting?: ReactNode }) {
  const moment = sayMoment(item.createdAt)
  const kind = kindNamed(item.kind)
  const title = useTitle(item)
  return (
    <View className='desk-case'>
      <View className='desk-case-head'>
        <View className='desk-soft'>{`${sayNumber(item.number)} · ${moment}`}</View>
        {acting !== undefined && <Heading level={2}>{title}</Heading>}
        <View className='desk-where'>{item.where.words}</View>
        <View className='desk-tags'>
          <Tag tone='plain'>{sayForStaff(item.kind, 'states', item.state)}</Tag>
          {item.level !== kind?.usualLevel && (
            <Tag tone={kind?.levels[item.level]?.grave ? 'alert' : 'waiting'}>{sayLevel(item.kind, item.level)}</Tag>
          )}
        </View>
      </View>
      <WaitingList caseId={item.id} kind={item.kind} forStaff />
      <View className='desk-case-sides'>
        <View className='desk-case-who'>
          <Deadlines item={item} />
          {acting !== undefined && <View className='desk-acting'>{acting}</View>}
          <Hands item={item} />
          <Referrals item={item} forStaff />
        </View>
        <View className='desk-case-what'>
          <RecordCard item={item} forStaff />
          {hasRows(item, 'todo') && (
            <Card>
              <KeptRows item={item} at='todo' forStaff />
            </Card>
          )}
          <Reported item={item} />
          <Timeline item={item} />
          <Say key={item.id} item={item} />
        </View>
      </View>
    </View>
  )
}
