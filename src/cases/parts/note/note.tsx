import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { sayOwn } from '../../words'
import type { Asked, FieldsProps, PartView, Wrong } from '../part'
import { at, textsIn, typed } from '../texts'
import { WrittenField } from '../WrittenField'

interface Values {
  note: string
}

export const noteView: PartView<never, Values> = {
  name: 'note',
  ask: {
    values: z.object({ note: z.optional(z.string()) }),
    Fields: NoteFields,
    input: ({ note }) => ({ note: typed(note) }),
    sayProblem: (wrong) => at(wrong, wrong.given ? t`话太长了，请精简一些。` : sayMissing(wrong)),
    write: (_, { note }) => textsIn(note),
  },
}

const sayMissing = ({ kind, asked: { action, forStaff } }: Wrong) =>
  (forStaff ? undefined : sayOwn(kind, `note.${action}.missing`)) ?? t`请写几句话。`

function NoteFields({ item, form, asked, problems }: FieldsProps<Values>) {
  return (
    <WrittenField
      name='note'
      type='paragraph'
      label={sayLabel(item.kind, asked)}
      longest={1_000}
      asked={asked}
      value={form.get().note}
      problem={problems.note}
      onCommit={(note) => form.set({ note })}
    />
  )
}

/** Staff write for the resident to read, unless the whole action is visible to staff only. */
function sayLabel(kind: string, { action, seenBy, forStaff }: Asked): string {
  if (!forStaff) return sayOwn(kind, `note.${action}`) ?? t({ message: '说明', context: 'case' })
  return seenBy === 'staff' ? t`说明（居民看不到）` : t`给居民说一句`
}
