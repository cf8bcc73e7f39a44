import { useLingui } from '@lingui/react/macro'
import { Field } from '../../ui/Field'
import type { Asked } from './part'

interface WrittenFieldProps {
  name: string
  label: string
  longest: number
  asked: Asked
  value: string | undefined
  onCommit: (value: string) => void
  hint?: string
  problem?: string
  type?: 'text' | 'paragraph'
}

/** A text field, optional if the action does not require it. */
export function WrittenField({ name, label, longest, asked, value, onCommit, hint, problem, type = 'text' }: WrittenFieldProps) {
  const { t } = useLingui()
  return (
    <Field
      id={`deed-${name}`}
      type={type}
      label={asked.need === 'optional' ? `${label}${t`（可以不写）`}` : label}
      hint={hint}
      error={problem}
      required={asked.need === 'required'}
      maxLength={longest}
      defaultValue={value}
      onCommit={onCommit}
    />
  )
}
