import { Choice } from '../../ui/Choice'

interface OptionsProps {
  title: string
  options: { key: string; words: string }[]
  chosen?: string
  onPick: (key: string) => void
}

export function Options({ title, options, chosen, onPick }: OptionsProps) {
  return (
    <Choice
      id='option'
      compact
      label={title}
      options={options.map(({ key, words }) => ({ value: key, label: words }))}
      value={chosen}
      onChange={onPick}
    />
  )
}
