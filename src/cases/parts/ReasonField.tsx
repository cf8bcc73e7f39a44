import { useLingui } from '@lingui/react/macro'
import { Choice } from '../../ui/Choice'
import { sayForStaff } from '../words'
import type { Asked, PartForm } from './part'

interface ReasonFieldProps {
  kind: string
  form: PartForm<{ reason: string }>
  asked: Asked
  problem: string | undefined
}

/** One of the reasons listed by the action. */
export function ReasonField({ kind, form, asked, problem }: ReasonFieldProps) {
  const { t } = useLingui()
  return (
    <Choice
      id='deed-reason'
      label={t`什么原因`}
      options={asked.reasons.map((value) => ({ value, label: sayForStaff(kind, 'reasons', value) }))}
      value={form.get().reason}
      error={problem}
      onChange={(reason) => form.set({ reason })}
    />
  )
}
