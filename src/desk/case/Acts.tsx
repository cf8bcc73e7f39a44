import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { sayAction } from '../../cases/words'
import { Button } from '../../ui/Button'
import { pressable, spoken } from '../../ui/press'
import { useLetters } from '../../workplace/frame/keys'
import { Letter } from '../../workplace/frame/Letter'
import { lettersOf, splitLetter } from '../../workplace/frame/letters'
import { deskWords } from '../deeds/kinds'

interface ActsProps {
  kind: string
  next: string | undefined
  others: readonly string[]
  busy: boolean
  begin: (action: string) => void
  split: () => void
  /** Whether letters of the keyboard do them. */
  letters: boolean
}

/** Everything that can be done with a case, in one look, each with the letter that does it. */
export function Acts({ kind: name, next, others, busy, begin, split, letters: on }: ActsProps) {
  const { t } = useLingui()
  const kind = kindNamed(name)
  const letters = on && kind !== undefined ? lettersOf(kind) : {}
  const all = next === undefined ? others : [next, ...others]
  const lettered = all.flatMap((action) => (letters[action] === undefined ? [] : [[letters[action], () => begin(action)] as const]))
  useLetters(on && !busy ? { ...Object.fromEntries(lettered), [splitLetter]: split } : {})
  return (
    <View className='desk-acts'>
      {next !== undefined && (
        <Button busy={busy} onTap={() => begin(next)}>
          {sayAction(name, next)}
          <Letter letter={letters[next]} />
        </Button>
      )}
      <View className='desk-others' {...spoken({ role: 'group', label: t`其他操作` })}>
        {others.map((action) => (
          <Other key={action} words={sayAction(name, action)} letter={letters[action]} onTap={() => begin(action)} />
        ))}
        <Other words={deskWords(name).split()} letter={on ? splitLetter : undefined} onTap={split} />
      </View>
    </View>
  )
}

function Other({ words, letter, onTap }: { words: string; letter: string | undefined; onTap: () => void }) {
  return (
    <View className='desk-other focusable' {...pressable({ onTap })}>
      {words}
      <Letter letter={letter} />
    </View>
  )
}
