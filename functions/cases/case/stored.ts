import * as z from 'zod/mini'
import { CaseLink } from '../../../contract/cases/case'
import { Form } from '../../../contract/cases/kind'
import { inRows, Kept, KeptInRows } from '../../../contract/cases/parts/kept'
import { Place } from '../../../contract/cases/place'
import { Clock } from '../clocks/clock'

/** What lists show of a case, stored with it and once more in each queue it stands in. */
export const StoredRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  state: z.string(),
  category: z.string(),
  level: z.string(),
  place: z.nullable(Place),
  placeWords: z.string(),
  public: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** When the next clock runs out, ISO; null while they rest. */
  runsOutAt: z.nullable(z.string()),
  /** A deadline of the case has passed without being met. */
  late: z.boolean(),
  workerId: z.nullable(z.string()),
  parts: z.array(KeptInRows),
})
export type StoredRow = z.infer<typeof StoredRow>

/** The row of a case. */
export const rowOf = (item: StoredCase): StoredRow => StoredRow.parse({ ...item, parts: inRows(item.parts) })

/** A case as stored. Words people wrote lie in items of their own or in `form`; the timeline is its events. */
export const StoredCase = z.extend(StoredRow, {
  requesterId: z.string(),
  /** Who sent it, when that is somebody else than who asks. */
  reportedBy: z.nullable(z.string()),
  /** Whom its parts name, kept by them. */
  people: z.array(z.object({ personId: z.string(), as: z.string() })),
  onBehalfOf: z.nullable(z.object({ name: z.string(), personId: z.optional(z.string()) })),
  form: Form,
  /** Where neighbours look for it, and the words of that. */
  near: z.nullable(z.string()),
  nearWords: z.string(),
  gridId: z.nullable(z.string()),
  lead: z.string(),
  team: z.string(),
  coUnits: z.array(z.string()),
  /** By name; one that has not begun is left out. */
  clocks: z.record(z.string(), Clock),
  parts: z.array(Kept),
  enteredAt: z.string(),
  closedAt: z.nullable(z.string()),
  links: z.array(CaseLink),
  followers: z.number(),
  /** When actions that may be done once a day were done last, ISO. */
  doneAt: z.record(z.string(), z.string()),
  /** A person has to call: nobody confirmed for three days, ISO of when that was found. */
  callSince: z.nullable(z.string()),
  version: z.number(),
  schema: z.literal(1),
})
export type StoredCase = z.infer<typeof StoredCase>

/** What is read of a case where a month of them is listed. */
export const CaseBrief = z.pick(StoredCase, {
  id: true,
  number: true,
  state: true,
  category: true,
  placeWords: true,
  nearWords: true,
  public: true,
  createdAt: true,
  closedAt: true,
  team: true,
  workerId: true,
  parts: true,
})
export type CaseBrief = z.infer<typeof CaseBrief>

/** The words and pictures that came along with an event. */
export const StoredText = z.object({ text: z.nullable(z.string()), photos: z.array(z.string()) })
export type StoredText = z.infer<typeof StoredText>
