import { useLingui } from '@lingui/react/macro'
import { Field } from '../../ui/Field'
import type { PartProps } from './part'

type TextPart = 'note' | 'turnTo' | 'organisation' | 'outcome'

/** A part that is written: for the resident to read, but where the whole action is staff's own. */
export function WordsPart({ part, asked, form, problem }: PartProps & { part: TextPart }) {
  const { t } = useLingui()
  const labels: Record<TextPart, string> = {
    note: asked.staffOnly ? t`说明（居民看不到）` : t`给居民说一句`,
    turnTo: t`居民该找谁，怎么找`,
    organisation: t`转给哪个单位`,
    outcome: t`对方办得怎么样`,
  }
  const hints: Partial<Record<TextPart, string>> = { turnTo: t`写单位和电话，居民照着就能找到。` }
  const longest: Record<TextPart, number> = { note: 1_000, turnTo: 100, organisation: 60, outcome: 500 }
  const optional = asked.need === 'optional' ? t`（可以不写）` : ''
  return (
    <Field
      id={`deed-${part}`}
      type={part === 'note' || part === 'outcome' ? 'paragraph' : 'text'}
      label={`${labels[part]}${optional}`}
      hint={hints[part]}
      error={problem}
      required={asked.need === 'required'}
      maxLength={longest[part]}
      defaultValue={form.get()[part]}
      onCommit={(value) => form.set({ [part]: value })}
    />
  )
}
