import * as z from 'zod/mini'
import { CaseLink } from '../../../contract/cases/case'
import { Form } from '../../../contract/cases/kind'
import { inRows, KeptInRows } from '../../../contract/cases/parts/inRows'
import { Kept } from '../../../contract/cases/parts/kept'
import { Place } from '../../../contract/cases/place'
import { Instant } from '../../../contract/time'
import { Clock } from '../clocks/clock'

/** What lists show of a case; stored with the case and again in each of its queues. */
export const StoredRow = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  state: z.string(),
  category: z.string(),
  service: z.optional(z.string()),
  level: z.string(),
  place: z.nullable(Place),
  placeWords: z.string(),
  public: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant,
  /** The next deadline, ISO; null while the clocks are paused. */
  runsOutAt: z.nullable(Instant),
  /** A deadline has passed without being met. */
  late: z.boolean(),
  /** Staff have to call, since nobody has confirmed or a follow-up is due; ISO of when that was found. */
  callSince: z.nullable(Instant),
  team: z.string(),
  workerId: z.nullable(z.string()),
  parts: z.array(KeptInRows),
})
export type StoredRow = z.infer<typeof StoredRow>

export const rowOf = (item: StoredCase): StoredRow => StoredRow.parse({ ...item, service: item.form.service, parts: inRows(item.parts) })

/** A case as stored. Free text is in items of its own or in `form`; the timeline is made of its events. */
export const StoredCase = z.extend(StoredRow, {
  requesterId: z.string(),
  /** The sender, if that is not the requester. */
  reportedBy: z.nullable(z.string()),
  /** The sender reported it for another as their duty, and not as a relative or neighbour. */
  reportedOnDuty: z.boolean(),
  /** Keys of the requester's name and phone in the index of the search (functions/search). */
  askerKeys: z.array(z.string()),
  /** People named by its parts. */
  people: z.array(z.object({ personId: z.string(), as: z.string() })),
  onBehalfOf: z.nullable(z.object({ name: z.string(), personId: z.optional(z.string()) })),
  form: Form,
  /** The place where neighbours look for it, as a key and in words. */
  near: z.nullable(z.string()),
  nearWords: z.string(),
  gridId: z.nullable(z.string()),
  lead: z.string(),
  coUnits: z.array(z.string()),
  /** By name; clocks that have not begun are left out. */
  clocks: z.record(z.string(), Clock),
  parts: z.array(Kept),
  enteredAt: Instant,
  closedAt: z.nullable(Instant),
  links: z.array(CaseLink),
  followers: z.number(),
  /** When each once-a-day action was last done, by action and relation (`urge.requester`), ISO. */
  doneAt: z.record(z.string(), z.string()),
  version: z.number(),
  schema: z.literal(1),
})
export type StoredCase = z.infer<typeof StoredCase>

/** What reports on a month of cases read of each. */
export const CaseBrief = z.pick(StoredCase, {
  id: true,
  number: true,
  state: true,
  category: true,
  level: true,
  placeWords: true,
  nearWords: true,
  public: true,
  createdAt: true,
  closedAt: true,
  team: true,
  workerId: true,
  clocks: true,
  parts: true,
})
export type CaseBrief = z.infer<typeof CaseBrief>

/** The text and pictures of an event. */
export const StoredText = z.object({ text: z.nullable(z.string()), photos: z.array(z.string()) })
export type StoredText = z.infer<typeof StoredText>
