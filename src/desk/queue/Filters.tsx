import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { QueueFilter } from '../../../contract/cases/row'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { classes, pressable, spoken } from '../../ui/press'
import { deskWords } from '../deeds/kinds'
import type { QueueChoice } from './choices'

interface FiltersProps {
  choices: QueueChoice[]
  chosen: QueueChoice
  onChoose: (choice: QueueChoice) => void
  only: QueueFilter | undefined
  onOnly: (only: QueueFilter | undefined) => void
}

/** Chooses a queue and a filter within it, one tap each. */
export function Filters({ choices, chosen, onChoose, only, onOnly }: FiltersProps) {
  const { t } = useLingui()
  const filters: { value: QueueFilter; label: string }[] = [
    { value: 'late', label: t`超时` },
    ...(mayBeGrave(chosen.kind) ? [{ value: 'danger' as const, label: t`危险` }] : []),
    // A worker's own cases have all been taken already.
    ...(chosen.queue === 'worker' ? [] : [{ value: 'pool' as const, label: deskWords(chosen.kind).pool() }]),
  ]
  return (
    <View className='desk-filters'>
      <Button kind='second' onTap={() => void go(addresses.search)}>{t`搜索`}</Button>
      {choices.length > 1 && (
        <View className='desk-chips' {...spoken({ role: 'group', label: t`谁的` })}>
          {choices.map((choice) => (
            <Chip key={choice.key} label={choice.label} pressed={choice.key === chosen.key} onTap={() => onChoose(choice)} />
          ))}
        </View>
      )}
      <View className='desk-chips' {...spoken({ role: 'group', label: t`只看` })}>
        {filters.map(({ value, label }) => (
          <Chip key={value} small label={label} pressed={only === value} onTap={() => onOnly(only === value ? undefined : value)} />
        ))}
      </View>
    </View>
  )
}

/** Whether any level of the kind is grave, so that there is something to filter; of mixed kinds some may be. */
function mayBeGrave(name: string | undefined): boolean {
  const kind = name === undefined ? undefined : kindNamed(name)
  return kind === undefined || Object.values(kind.levels).some(({ grave }) => grave)
}

interface ChipProps {
  label: string
  pressed: boolean
  small?: boolean
  onTap: () => void
}

function Chip({ label, pressed, small, onTap }: ChipProps) {
  return (
    <View
      className={classes('desk-chip', 'focusable', pressed && 'desk-chip-pressed', small && 'desk-chip-small')}
      {...pressable({ pressed, onTap })}
    >
      {pressed && small ? `✓ ${label}` : label}
    </View>
  )
}
