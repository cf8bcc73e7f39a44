import { useLingui } from '@lingui/react/macro'
import { repair } from '../../../contract/cases/kinds/repair'
import { sayOption } from '../../cases/words'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { answer, keepTimes, timesOf, useReport } from './draft'
import type { QuestionProps } from './way'

const anytime = 'anytime'
const options = repair.form[6].options

export function Times({ way }: QuestionProps) {
  const { t } = useLingui()
  const report = useReport()
  const times = timesOf(report)
  const choose = (values: string[]) => {
    const added = values.filter((value) => !times.includes(value))
    // 都可以 excludes all other options.
    const rest = added.includes(anytime) ? [] : values.filter((value) => value !== anytime)
    answer({ times: rest.length === 0 ? [anytime] : rest })
  }
  const done = () => {
    answer({ times })
    keepTimes(times)
    way.goOn('times')
  }
  return (
    <Page title={t`什么时候上门方便？`} foot={<Button onTap={done}>{t`选好了`}</Button>}>
      <Card>
        <Choice
          id='times'
          multiple
          label={t`可以选几个`}
          options={options.map((value) => ({ value, label: sayOption('repair', 'times', value) }))}
          values={times}
          onChange={choose}
        />
      </Card>
    </Page>
  )
}
