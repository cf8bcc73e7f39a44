import { useLingui } from '@lingui/react/macro'
import type { Asked, PartForm } from './part'
import { WrittenField } from './WrittenField'

interface TurnToFieldProps {
  form: PartForm<{ turnTo: string }>
  asked: Asked
  problem: string | undefined
}

/** Where the resident can find help instead. */
export function TurnToField({ form, asked, problem }: TurnToFieldProps) {
  const { t } = useLingui()
  return (
    <WrittenField
      name='turnTo'
      label={t`居民该找谁，怎么找`}
      hint={t`写单位和电话，居民照着就能找到。`}
      longest={100}
      asked={asked}
      value={form.get().turnTo}
      problem={problem}
      onCommit={(turnTo) => form.set({ turnTo })}
    />
  )
}
