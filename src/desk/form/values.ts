import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { type Draft, draftOf } from '../../platform/drafts'

const CostLine = z.object({ id: z.string(), what: z.string(), yuan: z.string(), residentYuan: z.string() })
export type CostLine = z.infer<typeof CostLine>

/** What somebody has put into the form of an action so far, as they put it. */
const Values = z.object({
  note: z.optional(z.string()),
  reason: z.optional(z.string()),
  turnTo: z.optional(z.string()),
  organisation: z.optional(z.string()),
  outcome: z.optional(z.string()),
  worker: z.optional(z.string()),
  team: z.optional(z.string()),
  day: z.optional(z.string()),
  hours: z.optional(z.string()),
  costs: z.optional(z.array(CostLine)),
  into: z.optional(z.string()),
  answered: z.optional(z.string()),
  solved: z.optional(z.string()),
  satisfied: z.optional(z.string()),
})
export type Values = z.infer<typeof Values>

export interface Form {
  /** As it is now, also between a field's commit and the next drawing. */
  get(): Values
  set(change: Partial<Values>): void
  drop(): void
}

/** The form of one action on one case, kept on the phone until it is sent. */
export function useForm(name: string): Form {
  const draft = useRef<Draft<Values>>()
  draft.current ??= draftOf(`desk.${name}`, Values)
  const values = useRef<Values>()
  values.current ??= draft.current.read() ?? {}
  const [, draw] = useState(0)
  return {
    get: () => values.current ?? {},
    set(change) {
      values.current = { ...values.current, ...change }
      draft.current?.keep(values.current)
      draw((count) => count + 1)
    },
    drop: () => draft.current?.drop(),
  }
}
