import { plural } from '@lingui/core/macro'
import { View } from '@tarojs/components'
import type { Path, Question } from '../../../contract/catalogue/paths'
import { usePick } from '../../platform/words/bilingual'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'

interface AskProps {
  path: Path
  question: Question
  left: number
  onAnswer: (place: number) => void
}

/** A question, whose words are the page's title, and its answers. */
export function Ask({ path, question, left, onAnswer }: AskProps) {
  const pick = usePick()
  return (
    <>
      <View className='path-about'>
        <View>{pick(path.name)}</View>
        <View>{plural(left, { other: '最多还有 # 个问题' })}</View>
      </View>
      {question.hint && <View>{pick(question.hint)}</View>}
      <Card>
        {question.answers.map((answer, place) => (
          <Row key={answer.say.zh} title={pick(answer.say)} onTap={() => onAnswer(place)} />
        ))}
      </Card>
    </>
  )
}
