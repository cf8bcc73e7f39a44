import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { pressable } from '../../ui/press'
import type { Standing } from './path.rules'

interface AnswersProps extends Pick<Standing, 'answered'> {
  ended: boolean
  onBack: (steps: number) => void
}

/** What was answered so far: a tap leads back to that question. */
export function Answers({ answered, ended, onBack }: AnswersProps) {
  const { t } = useLingui()
  const [first, last] = [answered[0], answered[answered.length - 1]]
  if (first === undefined || last === undefined) return null
  return (
    <View className='path-answers'>
      <View>{t`您刚才说的，只留在这一页：`}</View>
      {answered.map((one) => (
        <Said key={one.question.id} {...one} onChange={() => onBack(one.back)} />
      ))}
      <Button kind='plain' onTap={() => onBack(ended ? first.back : last.back)}>
        {ended ? t`从头再问一遍` : t`回上一题`}
      </Button>
    </View>
  )
}

function Said({ question, answer, onChange }: Standing['answered'][number] & { onChange: () => void }) {
  const { t } = useLingui()
  const pick = usePick()
  const asked = pick(question.ask)
  const said = pick(answer.say)
  return (
    <View className='path-said focusable' {...pressable({ label: t`${asked}${said}，改一改`, onTap: onChange })}>
      <View className='path-said-words'>{said}</View>
      <View className='path-change'>{t`改`}</View>
    </View>
  )
}
