import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { FieldsProps, PartView } from '../part'
import { at, textsIn, typed } from '../texts'
import { WrittenField } from '../WrittenField'

interface Values {
  outcome: string
}

export const outcomeView: PartView<never, Values> = {
  name: 'outcome',
  ask: {
    values: z.object({ outcome: z.optional(z.string()) }),
    Fields: OutcomeFields,
    input: ({ outcome }) => ({ outcome: typed(outcome) }),
    sayProblem: (wrong) => at(wrong, t`请写对方办得怎么样。`),
    write: (_, { outcome }) => textsIn(outcome),
  },
}

function OutcomeFields({ form, asked, problems }: FieldsProps<Values>) {
  return (
    <WrittenField
      name='outcome'
      type='paragraph'
      label={t`对方办得怎么样`}
      longest={500}
      asked={asked}
      value={form.get().outcome}
      problem={problems.outcome}
      onCommit={(outcome) => form.set({ outcome })}
    />
  )
}
