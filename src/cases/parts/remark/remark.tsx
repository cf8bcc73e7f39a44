import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { FieldsProps, PartView } from '../part'
import { at, textsIn, typed } from '../texts'
import { WrittenField } from '../WrittenField'

interface Values {
  remark: string
}

/** What the person says is wrong in the record; `RecordCard` shows it. */
export const remarkView: PartView<never, Values> = {
  name: 'remark',
  offers: ['remark'],
  ask: {
    values: z.object({ remark: z.optional(z.string()) }),
    Fields: RemarkFields,
    input: ({ remark }) => ({ remark: typed(remark) }),
    sayProblem: (wrong) => at(wrong, wrong.given ? t`话太长了，请精简一些。` : t`请写哪儿记得不对。`),
    write: (_, { remark }) => textsIn(remark),
  },
}

function RemarkFields({ form, asked, problems }: FieldsProps<Values>) {
  return (
    <WrittenField
      name='remark'
      type='paragraph'
      label={t`哪儿记得不对，应该是怎样的`}
      hint={t`原来的记录不会改掉，您的话写在它旁边，打印时也带上。`}
      longest={500}
      asked={asked}
      value={form.get().remark}
      problem={problems.remark}
      onCommit={(remark) => form.set({ remark })}
    />
  )
}
