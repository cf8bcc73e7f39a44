import * as z from 'zod/mini'
import { singleLine, singleLineOrNothing } from '../text'
import { Instant } from '../time'
import { LifeEvent, Service, Theme } from './catalogue'
import { DocumentId, OrganisationId, ServiceId } from './ids'

/** Both languages, each up to so many characters; English takes about twice as many. Either may still be empty. */
const bilingual = (longest: number) => z.strictObject({ zh: singleLineOrNothing(longest), en: singleLineOrNothing(2 * longest) })

const list = <T extends z.core.$ZodType>(item: T, most: number) => z.array(item).check(z.maxLength(most))
const daysByLaw = z.nullable(z.int().check(z.gte(1), z.lte(3650)))

/** What a resident has to know first. */
export const ServiceNote = z.strictObject({ zh: singleLine(120), en: singleLine(240) })

/**
 * The text of a service as it is edited at the desk, with a bound on everything; a draft may lack much of it. Whether a service is
 * open, its note and when it was checked are no part of it: they change at once, without a second reader.
 */
const text = {
  theme: Theme,
  name: bilingual(60),
  summary: bilingual(200),
  who: bilingual(200),
  words: list(singleLine(60), 60),
  wordsEn: list(singleLine(60), 60),
  events: list(LifeEvent, LifeEvent.options.length),
  needs: list(z.strictObject({ anyOf: list(list(DocumentId, 8), 10), for: z.nullable(bilingual(120)) }), 15),
  steps: list(bilingual(150), 12),
  time: z.nullable(bilingual(120)),
  cost: z.nullable(bilingual(120)),
  days: daysByLaw,
  workingDays: daysByLaw,
  organisation: z.nullable(OrganisationId),
  sources: list(
    z.union([z.strictObject({ law: singleLine(60), articles: singleLine(60) }), z.strictObject({ page: singleLine(120) })]),
    10,
  ),
}
export const ServiceText = z.strictObject(text)
export type ServiceText = z.infer<typeof ServiceText>

/** The parts of a text that somebody changed. */
export const TextChange = z.strictObject(optionals(text))
export type TextChange = z.infer<typeof TextChange>

/** `writing`; `waiting` for a second reader; `returned` by that reader, with a remark. */
export const DraftState = z.enum(['writing', 'waiting', 'returned'])

/** Somebody of the staff; without a name if they gave none or have left. */
const name = z.nullable(z.string())

const Remark = z.object({ by: name, at: Instant, text: z.string() })

/** As zod's `partial`, which would weigh on the app's main package. */
export function optionals<S extends Record<string, z.core.$ZodType>>(shape: S): { [K in keyof S]: z.ZodMiniOptional<S[K]> } {
  const entries = Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)])
  // Each field is its own, made optional.
  return Object.fromEntries(entries) as { [K in keyof S]: z.ZodMiniOptional<S[K]> }
}

/**
 * A service's only draft, as one colleague sees it. `mine`: the reader has written in it, so that somebody else has to publish it.
 * `isNew`: no such service is published yet.
 */
export const DraftRow = z.object({
  serviceId: ServiceId,
  name: z.object({ zh: z.string(), en: z.string() }),
  state: DraftState,
  isNew: z.boolean(),
  mine: z.boolean(),
  writers: z.array(name),
  savedAt: Instant,
  remark: z.nullable(Remark),
})
export type DraftRow = z.infer<typeof DraftRow>

/** `version` grows with each change: whoever changes the draft says which one they have read. */
export const Draft = z.object({ ...DraftRow.shape, text: ServiceText, version: z.number() })
export type Draft = z.infer<typeof Draft>

/** One change of a published service; `before` is null for its first text. `reader` published what the writers wrote. */
export const ServiceVersion = z.object({
  id: z.string(),
  what: z.enum(['published', 'checked', 'closed', 'opened', 'noted']),
  at: Instant,
  writers: z.array(name),
  reader: name,
  before: z.nullable(Service),
  after: Service,
})
export type ServiceVersion = z.infer<typeof ServiceVersion>

/** A note is shown on top of the service until it is taken away (null). */
export const Mark = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('checked') }),
  z.strictObject({ what: z.literal('closed') }),
  z.strictObject({ what: z.literal('opened') }),
  z.strictObject({ what: z.literal('noted'), note: z.nullable(ServiceNote) }),
])
export type Mark = z.infer<typeof Mark>

const emptyText = (): Record<'zh' | 'en', string> => ({ zh: '', en: '' })

/** A service nobody has written yet; `asked` is the question that it is to answer. */
export const nothingWritten = (asked?: string): ServiceText => ({
  theme: 'policy',
  name: emptyText(),
  summary: emptyText(),
  who: emptyText(),
  words: asked === undefined ? [] : [asked],
  wordsEn: [],
  events: [],
  needs: [],
  steps: [],
  time: null,
  cost: null,
  days: null,
  workingDays: null,
  organisation: null,
  sources: [],
})

/** The text of a published service. */
export function textOf({ id: _id, state: _state, sounds: _sounds, note: _note, checkedOn: _checkedOn, ...text }: Service): ServiceText {
  return text
}
