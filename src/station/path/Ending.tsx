import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Bilingual } from '../../../contract/catalogue/catalogue'
import type { Outcome } from '../../../contract/catalogue/paths'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { usePick } from '../../platform/words/bilingual'
import { sayDate, today } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { spoken } from '../../ui/press'
import { Tag } from '../../ui/Tag'
import { Services } from '../parts/Services'
import { saySources } from '../parts/words'
import { Bring } from './Bring'
import { dayAfterMonths } from './path.rules'
import { UrgentCalls } from './UrgentCalls'
import { sayVerdict, toneOf } from './verdicts'

interface EndingProps {
  outcome: Outcome
  catalogue: Catalogue
}

/** Where the path ends: the verdict, why, and how to go on. Its words are the page's title. */
export function Ending({ outcome, catalogue }: EndingProps) {
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
      {remindAfterMonths !== null && <ComeBack months={remindAfterMonths} />}
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

function ComeBack({ months }: { months: number }) {
  const { t } = useLingui()
  const day = sayDate(dayAfterMonths(today(), months))
  return (
    <Card title={t`什么时候再来`}>
      <View className='path-text'>
        <View className='path-day'>{day}</View>
        <View>{t`记在日历上，到那天再问一遍。`}</View>
      </View>
    </Card>
  )
}

function LeadsTo({ outcome, catalogue }: EndingProps) {
  const { t } = useLingui()
  const services = outcome.services.flatMap((id) => catalogue.services.find((service) => service.id === id) ?? [])
  if (services.length === 0) return null
  return (
    <Card title={t`看看怎么办`}>
      <Services services={services} short />
    </Card>
  )
}
