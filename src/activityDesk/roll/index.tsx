import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { type RollRow, rollContract } from '../../../contract/roll'
import type { SessionDetail } from '../../../contract/sessions/session'
import { usePages } from '../../platform/api/queries'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Items } from '../../platform/frame/Items'
import { useFile } from '../../platform/openFile'
import { saySpan } from '../../platform/words/times'
import { useSession } from '../../sessions/lookup'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { exportRoll } from '../parts/asking'
import { Organisers, useOrganises } from '../parts/Organisers'
import '../parts/parts.scss'
import './index.scss'
import { Booker } from './Booker'
import { Message } from './Message'

const web = process.env.TARO_ENV === 'h5'

// WeChat does not print.
if (process.env.TARO_ENV === 'h5') require('./print.scss')

/** Who booked a session, to read, print, take along, and write to. */
function RollPage() {
  const { t } = useLingui()
  const query = useSession(useRouter().params.session ?? '')
  return (
    <Organisers title={t`报名名单`}>
      <Answer query={query} kind='page'>
        {(session) => <Roll session={session} />}
      </Answer>
    </Organisers>
  )
}

function Roll({ session }: { session: SessionDetail }) {
  const { t } = useLingui()
  const query = useWholeRoll(session.id)
  return (
    <View className='planning'>
      <View className='roll-about'>
        <View className='roll-title'>{session.title}</View>
        <View>{`${saySpan(session.startsAt, session.endsAt)} · ${session.venue.name}`}</View>
        <View>{sayTaken(session)}</View>
      </View>
      <Buttons session={session} />
      <Items query={query} rows={6} empty={<Empty motif='people' title={t`还没有人报名`} note={t`有人报了，名字会在这里。`} />}>
        {(rows, more) => <Rows rows={rows} session={session} more={more} />}
      </Items>
    </View>
  )
}

function Rows({ rows, session, more }: { rows: readonly RollRow[]; session: SessionDetail; more: ReactNode }) {
  const { t } = useLingui()
  const seated = (row: RollRow) => row.state === 'confirmed' || row.state === 'checkedIn'
  const inOrder = [...rows].sort((a, b) => Number(seated(b)) - Number(seated(a)) || Date.parse(a.bookedAt) - Date.parse(b.bookedAt))
  return (
    <Card>
      <View className='roll-row roll-head'>
        <View>{t`谁来`}</View>
        <View>{t`名额`}</View>
        <View>{t`电话`}</View>
        <View>{t`状态`}</View>
        <View className='roll-sign'>{t`签到`}</View>
      </View>
      {inOrder.map((row) => (
        <Booker key={row.bookingId} row={row} sessionId={session.id} />
      ))}
      {more}
    </Card>
  )
}

function Buttons({ session }: { session: SessionDetail }) {
  const { t } = useLingui()
  const exporting = useFile(() => exportRoll({ sessionId: session.id }), 'xlsx')
  return (
    <View className='planning-buttons roll-buttons'>
      <Failure error={exporting.error} />
      {web && <Button kind='second' onTap={() => window.print()}>{t`打印名单`}</Button>}
      <Button kind='second' busy={exporting.isPending} onTap={() => exporting.mutate()}>{t`存成表格`}</Button>
      <Message session={session} />
    </View>
  )
}

/** Loads all pages, one after the other: a printed list has to be whole. */
function useWholeRoll(sessionId: string) {
  const query = usePages({
    route: rollContract.readRoll,
    input: { sessionId, limit: 50 },
    enabled: useOrganises(),
    staleTime: 0,
    fleeting: true,
  })
  const { hasNextPage, isFetching, isError, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
  return query
}

function sayTaken({ capacity, left }: SessionDetail): string {
  const taken = plural(capacity - left, { other: '报了 # 个名额' })
  const most = plural(capacity, { other: '一共 # 个' })
  return text`${taken}，${most}`
}

export default whole(RollPage)
