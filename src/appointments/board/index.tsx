import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Desk, Line, MyNumber } from '../../../contract/appointments/appointment'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { spoken } from '../../ui/press'
import { takeNumber, useDesks, useLine, useMyNumber } from '../lookup'
import { usePolling } from '../parts/usePolling'
import '../parts/parts.scss'
import './index.scss'

const everyMilliseconds = 15_000

/** For everybody, logged in or not: which number is called, and how many wait. */
function BoardPage() {
  const { t } = useLingui()
  const wanted = useRouter().params.desk
  const query = useDesks()
  return (
    <Page title={t`窗口叫号`}>
      <Answer query={query}>
        {({ items }) => {
          const lines = items.filter(({ walkIns }) => walkIns)
          const desk = lines.find(({ id }) => id === wanted) ?? lines[0]
          return desk ? <Board desk={desk} /> : <Empty motif='empty' title={t`这里没有要排队的窗口`} />
        }}
      </Answer>
    </Page>
  )
}

function Board({ desk }: { desk: Desk }) {
  const query = useLine(desk.id)
  const own = useMyNumber(desk.id)
  useRefresh(query, own)
  usePolling(() => {
    void query.refetch()
    if (own.isEnabled) void own.refetch()
  }, everyMilliseconds)
  return <Answer query={query}>{(line) => <Now desk={desk} line={line} mine={own.data?.mine ?? undefined} />}</Answer>
}

function Now({ desk, line, mine }: { desk: Desk; line: Line; mine?: MyNumber }) {
  const { t } = useLingui()
  const pick = usePick()
  const passed = line.passed.join(t`、`)
  return (
    <View className='appointments-stack'>
      <Card title={pick(desk.name)}>
        <View className='board' {...spoken({ role: 'status' })}>
          <View className='board-words'>{line.called === 0 ? t`还没开始叫号` : t`正在叫`}</View>
          {line.called > 0 && <View className='board-number'>{line.called}</View>}
          <View className='board-words'>{line.waiting === 0 ? t`没有人在等` : plural(line.waiting, { other: '还有 # 位在等' })}</View>
          {passed !== '' && <View className='appointments-soft'>{t`叫过没应的号：${passed}。到了请告诉专员。`}</View>}
        </View>
      </Card>
      {mine ? <Mine mine={mine} /> : <Take desk={desk} line={line} />}
      <Card>
        <View className='appointments-text'>{t`不想等？约好时间再来。`}</View>
        <View className='appointments-buttons'>
          <Button kind='second' onTap={() => void go(addresses.appoint({ desk: desk.id }))}>{t`约个时间`}</Button>
        </View>
      </Card>
    </View>
  )
}

function Mine({ mine }: { mine: MyNumber }) {
  const { t } = useLingui()
  const said = {
    waiting: mine.ahead === 0 ? t`下一个就是您，请到窗口旁边等。` : plural(mine.ahead, { other: '前面还有 # 位。' }),
    called: t`到您了，请到窗口来。`,
    passed: t`刚才叫到您没有应。到了请告诉专员。`,
    over: t`您的号已经办过了。`,
  }
  return (
    <Card title={t`您的号`}>
      <View className='board' {...spoken({ role: 'status' })}>
        <View className='board-number'>{mine.number}</View>
        <View className='board-words'>{said[mine.state]}</View>
      </View>
    </Card>
  )
}

function Take({ desk, line: { open, opensAt } }: { desk: Desk; line: Line }) {
  const { t } = useLingui()
  const taking = useMutation({ mutationFn: () => takeNumber({ deskId: desk.id }) })
  if (!open) {
    const next = opensAt === null ? undefined : sayMoment(opensAt)
    return (
      <Card>
        <View className='appointments-text'>{t`现在不取号。`}</View>
        <View className='appointments-text'>
          {next === undefined ? t`什么时候再开，打电话问问驿站。` : t`${next} 起，可以在这里取当天的号。`}
        </View>
      </Card>
    )
  }
  return (
    <Card>
      <View className='appointments-text'>{t`已经到了窗口，就取一个号。一个人一天一个。`}</View>
      <Failure error={taking.error} />
      <View className='appointments-buttons'>
        <Button busy={taking.isPending} onTap={() => taking.mutate()}>{t`取一个号`}</Button>
      </View>
    </Card>
  )
}

export default whole(BoardPage)
