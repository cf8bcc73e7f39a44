import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { sessionsContract } from '../../../contract/sessions/routes'
import type { Session } from '../../../contract/sessions/session'
import { usePages } from '../../platform/api/queries'
import { Items } from '../../platform/frame/Items'
import { go } from '../../platform/go'
import { sayMonth, saySpan, today } from '../../platform/words/times'
import { wordsOf } from '../../sessions/kinds/kinds'
import { sayStanding } from '../../sessions/words'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { shiftMonth } from '../../ui/month-grid'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { desk } from '../parts/addresses'

/** A year ahead; the list of sessions reaches no further at a time. */
const daysAhead = 366

export function Coming() {
  const { t } = useLingui()
  const to = new Date(Date.parse(today()) + daysAhead * 86_400_000).toISOString().slice(0, 10)
  return <List title={t`要办的活动`} days={{ from: today(), to }} empty={t`还没有排好的活动。`} />
}

export function Past({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { t } = useLingui()
  const last = new Date(Date.parse(`${shiftMonth(month, 1)}-01`) - 86_400_000).toISOString().slice(0, 10)
  const thisMonth = today().startsWith(month)
  const days = { from: `${month}-01`, to: thisMonth ? today() : last }
  return (
    <>
      <List key={month} title={sayMonth(month)} days={days} empty={t`这个月没有办过活动。`} />
      <View className='planning-buttons'>
        <Button kind='second' onTap={() => onMonth(shiftMonth(month, -1))}>{t`看上个月`}</Button>
        <Button kind='second' onTap={() => onMonth(shiftMonth(month, -12))}>{t`看去年这个月`}</Button>
        {!thisMonth && <Button kind='plain' onTap={() => onMonth(today().slice(0, 7))}>{t`回到这个月`}</Button>}
      </View>
    </>
  )
}

function List({ title, days, empty }: { title: string; days: { from: string; to: string }; empty: string }) {
  const { t } = useLingui()
  const query = usePages({ route: sessionsContract.list, input: { ...days, limit: 20 }, staleTime: 0 })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return (
    <Items query={query} rows={5} empty={<Empty motif='calendar' title={empty} />}>
      {(sessions, more) => (
        <Card title={title}>
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
          {more}
          {hasNextPage && !isFetchingNextPage && <Button kind='plain' onTap={() => void fetchNextPage()}>{t`看后面的`}</Button>}
        </Card>
      )}
    </Items>
  )
}

function SessionLine({ session }: { session: Session }) {
  const { tone, words } = sayStanding(session)
  const { activityId, about, kind, title, venue, startsAt, endsAt } = session
  return (
    <Row
      motif={wordsOf(kind).motif(about)}
      title={title}
      note={`${saySpan(startsAt, endsAt)} · ${venue.name} · ${sayTaken(session)}`}
      end={<Tag tone={tone}>{words}</Tag>}
      onTap={activityId === undefined ? undefined : () => void go(desk.activity(activityId))}
    />
  )
}

const sayTaken = ({ capacity, left }: Session) => plural(capacity - left, { other: '报了 # 个' })
