import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import { RecordOutcome } from '../../../../contract/cases/parts/record'
import { Choice } from '../../../ui/Choice'
import type { FieldsProps, PartView, Problem, Wrong } from '../part'
import { textsIn, typed } from '../texts'
import { WrittenField } from '../WrittenField'
import { outcomes, sayOutcome } from './outcomes'

interface Values {
  asked: string
  done: string
  outcome: string
  next: string
}

const longestAsked = 1_000
const Written = z.object({ done: z.string() })

/** Written by whoever closes a case; `RecordCard` shows it. */
export const recordView: PartView<never, Values> = {
  name: 'record',
  ask: {
    values: z.object({
      asked: z.optional(z.string()),
      done: z.optional(z.string()),
      outcome: z.optional(z.string()),
      next: z.optional(z.string()),
    }),
    begin: ({ form }) => (form.text === undefined ? {} : { asked: form.text.slice(0, longestAsked) }),
    Fields: RecordFields,
    input: ({ asked, done, outcome, next }) => ({
      record: { asked: typed(asked), done: typed(done), outcome, ...(typed(next) !== undefined && { next: typed(next) }) },
    }),
    sayProblem,
    write: (_, { record }) => textsIn(Written.safeParse(record).data?.done),
  },
  tell(_, { recorded }) {
    const outcome = RecordOutcome.safeParse(recorded)
    return outcome.success ? [sayOutcome(outcome.data)] : []
  },
}

function sayProblem({ path }: Wrong): Problem {
  const field = String(path[1] ?? 'asked')
  const words: Record<string, string> = { asked: t`请写居民问的是什么。`, done: t`请写办了什么。`, outcome: t`请选结果怎么样。` }
  return { field, text: words[field] ?? t`话太长了，请精简一些。` }
}

function RecordFields({ form, asked, problems }: FieldsProps<Values>) {
  const values = form.get()
  return (
    <>
      <WrittenField
        name='asked'
        type='paragraph'
        label={t`居民问的是什么`}
        longest={longestAsked}
        asked={asked}
        value={values.asked}
        problem={problems.asked}
        onCommit={(text) => form.set({ asked: text })}
      />
      <WrittenField
        name='done'
        type='paragraph'
        label={t`办了什么`}
        hint={t`居民看得到，也能打印带走`}
        longest={2_000}
        asked={asked}
        value={values.done}
        problem={problems.done}
        onCommit={(done) => form.set({ done })}
      />
      <Choice
        id='deed-outcome'
        label={t`结果怎么样`}
        options={outcomes.map((value) => ({ value, label: sayOutcome(value) }))}
        value={values.outcome}
        error={problems.outcome}
        onChange={(outcome) => form.set({ outcome })}
      />
      <WrittenField
        name='next'
        type='paragraph'
        label={t`接下来要做什么`}
        longest={500}
        asked={{ ...asked, need: 'optional' }}
        value={values.next}
        problem={problems.next}
        onCommit={(next) => form.set({ next })}
      />
    </>
  )
}
