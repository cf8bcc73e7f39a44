import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Appointment } from '../../../contract/appointments/appointment'
import { usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import '../parts/parts.scss'

type Needs = Appointment['bring']

/** What to put into the bag before leaving. */
export function Bring({ bring }: { bring: Needs }) {
  const { t } = useLingui()
  if (bring.length === 0) return <Card title={t`那天带什么`}>{t`先来问问，不用带什么。有身份证就带上。`}</Card>
  return (
    <Card title={t`那天带什么`}>
      {bring.map((need) => (
        <One key={JSON.stringify(need)} need={need} />
      ))}
    </Card>
  )
}

function One({ need }: { need: Needs[number] }) {
  const { t } = useLingui()
  const pick = usePick()
  const who = need.for && pick(need.for)
  const sets = need.anyOf.map((set) => set.map(pick).join(t`、`))
  return (
    <View className='appointments-need'>
      {who && <View className='appointments-who'>{t`只有这种情况要带：${who}`}</View>}
      <Row motif='document' title={sets.join(t`，或者`)} />
    </View>
  )
}
