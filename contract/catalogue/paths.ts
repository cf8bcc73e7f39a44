import * as z from 'zod/mini'
import { Bilingual, Need, Source } from './catalogue'
import { PathId, ServiceId } from './ids'

const Step = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,60}$/))

/** One question a page; each answer leads to another question or to an outcome. */
export const Question = z.object({
  id: Step,
  ask: Bilingual,
  hint: z.nullable(Bilingual),
  answers: z.array(z.object({ say: Bilingual, to: Step })),
})
export type Question = z.infer<typeof Question>

/**
 * Where a path ends. `now`: help comes first, papers later. `likely`: the office decides. `no` and `ask` say what to do instead.
 * `remindAfterMonths`: when it is worth asking again.
 */
export const Outcome = z.object({
  id: Step,
  verdict: z.enum(['now', 'likely', 'no', 'ask']),
  title: Bilingual,
  reason: Bilingual,
  sources: z.array(Source),
  bring: z.array(Need),
  next: z.array(Bilingual),
  services: z.array(ServiceId),
  remindAfterMonths: z.nullable(z.number()),
})
export type Outcome = z.infer<typeof Outcome>

/** Questions by which somebody finds out whether a service is for them; `first` is the id of the first one. Nothing answered is kept. */
export const Path = z.object({
  id: PathId,
  service: ServiceId,
  name: Bilingual,
  first: Step,
  questions: z.array(Question),
  outcomes: z.array(Outcome),
})
export type Path = z.infer<typeof Path>
