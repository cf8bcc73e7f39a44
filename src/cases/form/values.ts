import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { type Draft, draftOf } from '../../platform/drafts'
import type { Ask, PartForm } from '../parts/part'

/** The raw values entered into an action's form so far, by part; each part parses its own. */
const Values = z.record(z.string(), z.unknown())
export type Values = z.infer<typeof Values>

export interface FormValues {
  of<V>(part: string, ask: Ask<V>): PartForm<V>
  drop(): void
}

/** The values of one form, kept on the phone until it is sent; a part not filled in yet has its initial values. */
export function useValues(name: string, begin: () => Values): FormValues {
  const draft = useRef<Draft<Values>>()
  draft.current ??= draftOf(name, Values)
  const values = useRef<Values>()
  values.current ??= { ...begin(), ...draft.current.read() }
  const [, draw] = useState(0)
  return {
    of(part, ask) {
      const get = () => ask.values.safeParse(values.current?.[part]).data ?? {}
      return {
        get,
        set(change) {
          values.current = { ...values.current, [part]: { ...get(), ...change } }
          draft.current?.keep(values.current)
          draw((count) => count + 1)
        },
      }
    },
    drop: () => draft.current?.drop(),
  }
}
