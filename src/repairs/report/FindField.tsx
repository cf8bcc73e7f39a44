import { useLingui } from '@lingui/react/macro'
import { Field } from '../../ui/Field'

/** So many choices that one types a word of it rather than look through them. */
const many = 12

interface FindFieldProps {
  count: number
  onFind: (words: string) => void
}

export function FindField({ count, onFind }: FindFieldProps) {
  const { t } = useLingui()
  if (count <= many) return null
  return <Field id='find' label={t`找一找`} hint={t`写名字里的一个字就行`} maxLength={20} onType={onFind} onCommit={onFind} />
}

/** Whether a name has these words in it. */
export const has = (name: string, words: string): boolean => name.includes(words.trim())
