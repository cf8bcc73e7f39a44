import { Text } from '@tarojs/components'
import * as z from 'zod/mini'
import type { FieldsProps, PartView, ShownProps } from '../../../src/cases/parts/part'
import { Field } from '../../../src/ui/Field'

interface Loan {
  part: 'loan'
  until: string
}

interface Values {
  until: string
}

/** What src/cases/parts/loan would hold for a part that the product has not: something is lent until a day. */
export const loanView: PartView<Loan, Values> = {
  name: 'loan',
  ask: {
    values: z.object({ until: z.optional(z.string()) }),
    Fields: LoanFields,
    // The product's parts know no such field.
    input: ({ until }) => ({ until }) as object,
    sayProblem: () => ({ field: 'until', text: '请写借到哪天。' }),
  },
  show: {
    rows: { at: 'request', Rows: LoanRows },
    now: (_, { until }) => ({ title: `${until}前还回来就行` }),
  },
  tell: (_, { until }) => [`到${until}`],
}

function LoanFields({ form, problems }: FieldsProps<Values>) {
  return (
    <Field
      id='deed-until'
      label='借到哪天'
      error={problems.until}
      defaultValue={form.get().until}
      onCommit={(until) => form.set({ until })}
    />
  )
}

function LoanRows({ kept, forStaff }: ShownProps<Loan>) {
  return <Text>{`${forStaff ? '借出' : '您借'}到${kept.until}`}</Text>
}
