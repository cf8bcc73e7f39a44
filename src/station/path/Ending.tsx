import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Bilingual } from '../../../contract/catalogue/catalogue'
import type { Outcome, Path } from '../../../contract/catalogue/paths'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { startOfDay, toInstant } from '../../../contract/time'
import { addresses } from '../../platform/addresses'
import { ToCalendar } from '../../platform/calendar/ToCalendar'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayDate, today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { spoken } from '../../ui/press'
import { Tag } from '../../ui/Tag'
import { Services } from '../parts/Services'
import { saySources } from '../parts/words'
import { Bring } from './Bring'
import { dayAfterMonths } from './path.rules'
import { UrgentCalls } from './UrgentCalls'
import { sayVerdict, toneOf } from './verdicts'

const nineOClock = 9 * 3_600_000
const halfAnHour = 1_800_000

interface EndingProps {
  path: Path
  outcome: Outcome
  catalogue: Catalogue
}

/** Where the path ends: the verdict, why, and how to go on. Its words are the page's title. */
export function Ending({ path, outcome, catalogue }: EndingProps) {
  const { t } = useLingui()
  const pick = usePick()
  const { verdict, bring, next, remindAfterMonths } = outcome
  return (
    <>
      <View className='path-verdict' {...(verdict === 'now' ? spoken({ role: 'alert' }) : {})}>
        <Tag tone={toneOf(verdict)}>{sayVerdict(verdict)}</Tag>
      </View>
      {verdict === 'now' && <UrgentCalls catalogue={catalogue} />}
      <Why outcome={outcome} />
      {(bring.length > 0 || verdict === 'likely') && <Bring needs={bring} documents={catalogue.documents} />}
      {next.length > 0 && <Next steps={next} />}
      {remindAfterMonths !== null && <ComeBack months={remindAfterMonths} name={pick(path.name)} />}
      <Button kind='second' onTap={() => void go(addresses.appoint({ service: path.service }))}>
        {verdict === 'no' ? t`约个时间到驿站问问` : t`约个时间去驿站办`}
      </Button>
      <LeadsTo outcome={outcome} catalogue={catalogue} />
    </>
  )
}

function Why({ outcome: { verdict, reason, sources } }: Pick<EndingProps, 'outcome'>) {
  const { t } = useLingui()
  const pick = usePick()
  return (
    <Card title={t`为什么`}>
      <View className='path-text'>
        <View>{pick(reason)}</View>
        {verdict === 'likely' && <View>{t`最后由主管的单位决定。`}</View>}
        {saySources(sources).map((source) => (
          <View key={source} className='path-soft'>
            {source}
          </View>
        ))}
      </View>
    </Card>
  )
}

function Next({ steps }: { steps: readonly Bilingual[] }) {
  const { t } = useLingui()
  const pick = usePick()
  return (
    <Card title={t`接下来`}>
      <View className='path-text' {...spoken({ role: 'list' })}>
        {steps.map((step) => (
          <View key={step.zh} className='path-next' {...spoken({ role: 'listitem' })}>
            <View {...spoken({ hidden: true })}>·</View>
            <View>{pick(step)}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

/** When it is worth asking again: on this phone's calendar, so that nobody else keeps what was answered. */
function ComeBack({ months, name }: { months: number; name: string }) {
  const { t } = useLingui()
  const then = dayAfterMonths(today(), months)
  const day = sayDate(then)
  const begins = startOfDay(then) + nineOClock
  return (
    <Card title={t`什么时候再来`}>
      <View className='path-text'>
        <View className='path-day'>{day}</View>
        <View>{plural(months, { other: '再过 # 个月。记在日历上，到那天再问一遍。' })}</View>
        <ToCalendar title={t`再问一遍：${name}`} startsAt={toInstant(begins)} endsAt={toInstant(begins + halfAnHour)} />
      </View>
    </Card>
  )
}

function LeadsTo({ outcome, catalogue }: Omit<EndingProps, 'path'>) {
  const { t } = useLingui()
  const services = outcome.services.flatMap((id) => catalogue.services.find((service) => service.id === id) ?? [])
  if (services.length === 0) return null
  return (
    <Card title={t`看看怎么办`}>
      <Services services={services} short />
    </Card>
  )
}
