import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef } from 'react'
import { Field } from '../../ui/Field'

interface Texts {
  zh: string
  en: string
}

interface BothProps {
  id: string
  label: string
  hint?: string
  text: Texts | null
  /** Of the Chinese; English may be twice as long. */
  longest: number
  errors: Readonly<Record<string, string>>
  onChange: (text: Texts) => void
}

/** A text in both languages, a field each. */
export function Both({ id, label, hint, text, longest, errors, onChange }: BothProps) {
  const { t } = useLingui()
  const latest = useRef<Texts>(text ?? { zh: '', en: '' })
  const put = (change: Partial<Texts>) => {
    latest.current = { ...latest.current, ...change }
    onChange(latest.current)
  }
  const first = useRef(latest.current).current
  return (
    <View className='editing-both'>
      <Field
        id={`${id}-zh`}
        type='paragraph'
        label={t`${label}（中文）`}
        hint={hint}
        maxLength={longest}
        defaultValue={first.zh}
        error={errors[`${id}-zh`]}
        onCommit={(zh) => put({ zh })}
      />
      <Field
        id={`${id}-en`}
        type='paragraph'
        label={t`${label}（英文）`}
        maxLength={2 * longest}
        defaultValue={first.en}
        error={errors[`${id}-en`]}
        onCommit={(en) => put({ en })}
      />
    </View>
  )
}
