import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { sayCategory, sayOption } from '../../cases/words'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { answer, useReport } from './draft'
import type { QuestionProps } from './way'

/** Each danger with its picture, and the category of the repair that remains once it is over. */
const dangers = [
  { name: 'gas', motif: 'gas', category: 'other.other' },
  { name: 'fire', motif: 'flame', category: 'other.other' },
  { name: 'flooding', motif: 'drop', category: 'plumbing.leak' },
  { name: 'sparks', motif: 'bulb', category: 'electric.other' },
]

/** The first question: is anyone in danger? */
export function Danger({ way }: QuestionProps) {
  const { t } = useLingui()
  const report = useReport()
  const safe = () => {
    answer({ danger: 'none' })
    way.goOn('danger')
  }
  const inDanger = ({ name, category }: (typeof dangers)[number]) => {
    answer({ danger: name, category })
    way.goOn('danger')
  }
  return (
    <Page title={t`现在有没有危险？`} foot={<Button onTap={safe}>{t`没有危险，接着报修`}</Button>}>
      <View className='report-lead'>{t`有就点一下，马上告诉您怎么办、打给谁。`}</View>
      <Card>
        {dangers.map((danger) => (
          <Row key={danger.name} motif={danger.motif} title={sayOption('repair', 'danger', danger.name)} onTap={() => inDanger(danger)} />
        ))}
      </Card>
      {!way.changing && report.category !== undefined && (
        <Card title={t`上次没报完`}>
          <Row motif='document' title={sayCategory('repair', report.category)} note={report.where?.words} onTap={() => way.ask('said')} />
        </Card>
      )}
    </Page>
  )
}
