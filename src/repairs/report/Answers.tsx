import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { motifOf, sayCategory, sayOption } from '../../cases/words'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { isHome, type Report, timesOf } from './draft'
import type { Question, Way } from './way'

interface AnswersProps {
  way: Way
  report: Report
  errorOf: (fieldId: string) => string | undefined
}

/** The answers so far; a tap changes one. */
export function Answers({ way, report, errorOf }: AnswersProps) {
  const { t } = useLingui()
  const { danger, category, where, name } = report
  const missing = t`还没选`
  const times = timesOf(report)
    .map((time) => sayOption('repair', 'times', time))
    .join(t`、`)
  return (
    <Card title={t`看一眼，对不对`}>
      {danger !== undefined && danger !== 'none' && (
        <Answer way={way} id='danger' motif='bell' title={t`有没有危险`} note={sayOption('repair', 'danger', danger)} question='danger' />
      )}
      <Answer
        way={way}
        id='category'
        motif={motifOf('repair', category)}
        title={t`哪儿坏了`}
        note={category === undefined ? missing : sayCategory('repair', category)}
        error={errorOf('category')}
        question='category'
      />
      <Answer
        way={way}
        id='where'
        motif='place'
        title={t`在哪儿`}
        note={where?.words ?? missing}
        error={errorOf('where')}
        question='where'
      />
      {name !== undefined && <Answer way={way} id='whom' motif='person' title={t`替谁报`} note={name} question='where' />}
      {isHome(where) && <Answer way={way} id='times' motif='clock' title={t`什么时候上门`} note={times} question='times' />}
    </Card>
  )
}

interface AnswerProps {
  way: Way
  id: string
  motif: string
  title: string
  note: string
  error?: string
  question: Question
}

function Answer({ way, id, motif, title, note, error, question }: AnswerProps) {
  const { t } = useLingui()
  return (
    <View id={id} className='report-answer'>
      {error !== undefined && <View className='report-error'>{error}</View>}
      <Row
        motif={motif}
        title={note}
        note={title}
        label={t`${title}：${note}，改一改`}
        end={<View className='report-change'>{t`改`}</View>}
        onTap={() => way.ask(question)}
      />
    </View>
  )
}
