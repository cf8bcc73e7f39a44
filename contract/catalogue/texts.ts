import * as z from 'zod/mini'
import { singleLine, singleLineOrNothing } from '../text'
import { Document, LifeEvent, Organisation, Theme } from './catalogue'
import type { Entry, EntryKind } from './entries'
import { DocumentId, OrganisationId } from './ids'

/** Both languages, each up to so many characters; English takes about twice as many. Either may still be empty. */
const bilingual = (longest: number) => z.strictObject({ zh: singleLineOrNothing(longest), en: singleLineOrNothing(2 * longest) })

const list = <T extends z.core.$ZodType>(item: T, most: number) => z.array(item).check(z.maxLength(most))
const daysByLaw = z.nullable(z.int().check(z.gte(1), z.lte(3650)))
const source = z.union([
  z.strictObject({ law: singleLine(60), articles: singleLine(60) }),
  z.strictObject({ page: singleLine(120) }),
  z.strictObject({ unwritten: z.literal(true) }),
])

/**
 * The text of each kind of entry as it is edited at the desk, with a bound on everything; a draft may lack much of it. Whether a service
 * is open, its note and when it was checked are no part of it: they change at once, without a second reader.
 */
const shapes = {
  service: {
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
    sources: list(source, 10),
  },
  document: {
    name: bilingual(60),
    what: bilingual(200),
    from: z.nullable(bilingual(200)),
    sight: Document.shape.sight,
    drawing: Document.shape.drawing,
  },
  organisation: {
    kind: Organisation.shape.kind,
    name: bilingual(60),
    does: bilingual(200),
    address: z.nullable(bilingual(120)),
    phone: singleLineOrNothing(30),
    hours: z.nullable(bilingual(120)),
    price: z.nullable(bilingual(120)),
    route: z.nullable(bilingual(150)),
  },
  term: { word: singleLineOrNothing(30), en: singleLineOrNothing(60), explains: bilingual(200) },
}

export const ServiceText = z.strictObject({ of: z.literal('service'), ...shapes.service })
export type ServiceText = z.infer<typeof ServiceText>
export const EntryText = z.discriminatedUnion('of', [
  ServiceText,
  z.strictObject({ of: z.literal('document'), ...shapes.document }),
  z.strictObject({ of: z.literal('organisation'), ...shapes.organisation }),
  z.strictObject({ of: z.literal('term'), ...shapes.term }),
])
export type EntryText = z.infer<typeof EntryText>
/** The text of one kind of entry. */
export type TextOf<K extends EntryKind> = Extract<EntryText, { of: K }>

/** The parts of a text that somebody changed. */
export const TextChange = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('service'), ...optionals(shapes.service) }),
  z.strictObject({ of: z.literal('document'), ...optionals(shapes.document) }),
  z.strictObject({ of: z.literal('organisation'), ...optionals(shapes.organisation) }),
  z.strictObject({ of: z.literal('term'), ...optionals(shapes.term) }),
])
export type TextChange = z.infer<typeof TextChange>

/** As zod's `partial`, which would weigh on the app's main package. */
export function optionals<S extends Record<string, z.core.$ZodType>>(shape: S): { [K in keyof S]: z.ZodMiniOptional<S[K]> } {
  const entries = Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)])
  // Each field is its own, made optional.
  return Object.fromEntries(entries) as { [K in keyof S]: z.ZodMiniOptional<S[K]> }
}

/** A text with the parts that somebody changed; a change of another kind of entry changes nothing. */
export function changed(text: EntryText, change: TextChange): EntryText {
  // Both are of one kind, so the result is a text of that kind.
  return text.of === change.of ? ({ ...text, ...change } as EntryText) : text
}

const empty = (): Record<'zh' | 'en', string> => ({ zh: '', en: '' })

/** An entry nobody has written yet; `asked` is the question that a service is to answer. */
export function nothingWritten<K extends EntryKind>(of: K, asked?: string): TextOf<K> {
  const texts: { [Kind in EntryKind]: () => TextOf<Kind> } = {
    service: () => ({
      ...{ of: 'service', theme: 'policy', name: empty(), summary: empty(), who: empty() },
      ...{ words: asked === undefined ? [] : [asked], wordsEn: [], events: [], needs: [], steps: [] },
      ...{ time: null, cost: null, days: null, workingDays: null, organisation: null, sources: [] },
    }),
    document: () => ({ of: 'document', name: empty(), what: empty(), from: null, sight: 'photo', drawing: 'form' }),
    organisation: () => ({
      ...{ of: 'organisation', kind: 'public', name: empty(), does: empty() },
      ...{ address: null, phone: '', hours: null, price: null, route: null },
    }),
    term: () => ({ of: 'term', word: '', en: '', explains: empty() }),
  }
  return texts[of]()
}

/** The text of a published entry. */
export function textOf<K extends EntryKind>(entry: Extract<Entry, { of: K }>): TextOf<K>
export function textOf(entry: Entry): EntryText {
  if (entry.of !== 'service') {
    const { id: _id, ...text } = entry
    return text
  }
  const { id: _id, state: _state, sounds: _sounds, note: _note, checkedOn: _checkedOn, ...text } = entry
  return text
}
