import * as z from 'zod/mini'
import { Day } from '../time'
import { DocumentId, OrganisationId, ServiceId, TermId } from './ids'

// The words are those of HSDS 3 (Human Services Data Specification, docs.openreferral.org): organisation, service, eligibility,
// required document, cost. `functions/hsds` serves them in its shapes.

/** A text in both languages; in English a document's Chinese name stands beside it, because that is what the counter says. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() })
export type Bilingual = z.infer<typeof Bilingual>

/** 登记办证, 劳动就业, 困难救助, 政策咨询, 法律援助. */
export const Theme = z.enum(['papers', 'work', 'hardship', 'policy', 'law'])
export type Theme = z.infer<typeof Theme>

/** 刚搬来, 找活, 生孩子, 租房, 看病, 老家的老人, 孩子上学, 要走了, 遇到难处. */
export const LifeEvent = z.enum(['arrived', 'job', 'birth', 'rent', 'illness', 'elders', 'school', 'leaving', 'trouble'])
export type LifeEvent = z.infer<typeof LifeEvent>

/**
 * Where it is written: a law with its articles, or a page of an office. `unwritten`: whoever wrote the entry looked and found nothing
 * to show, so the screen says openly to ask at the station.
 */
export const Source = z.union([
  z.object({ law: z.string(), articles: z.string() }),
  z.object({ page: z.string() }),
  z.object({ unwritten: z.literal(true) }),
])
export type Source = z.infer<typeof Source>

/** What is needed: any one of these sets of documents. `for`: whom it concerns, null for everybody. */
export const Need = z.object({ anyOf: z.array(z.array(DocumentId)), for: z.nullable(Bilingual) })
export type Need = z.infer<typeof Need>

/**
 * A service of the station or of an office it leads to. What is null or empty is not known for certain: the screen says to ask at
 * the station. `days` and `workingDays` only where a law names them. `checkedOn`: when somebody last compared it with its sources.
 */
export const Service = z.object({
  id: ServiceId,
  theme: Theme,
  state: z.enum(['open', 'closed']),
  name: Bilingual,
  summary: Bilingual,
  who: Bilingual,
  /** What people call it, and the troubles that lead to it; for searching, never shown. */
  words: z.array(z.string()),
  wordsEn: z.array(z.string()),
  /** The Chinese name and words as they are typed in Latin letters, without tones. */
  sounds: z.array(z.string()),
  events: z.array(LifeEvent),
  needs: z.array(Need),
  steps: z.array(Bilingual),
  time: z.nullable(Bilingual),
  cost: z.nullable(Bilingual),
  days: z.nullable(z.number()),
  workingDays: z.nullable(z.number()),
  organisation: OrganisationId,
  sources: z.array(Source),
  /** What one has to know first: danger, or a date that must not pass. */
  note: z.nullable(Bilingual),
  checkedOn: Day,
})
export type Service = z.infer<typeof Service>

/** A paper somebody brings. `identity` ones are never photographed: they are seen at the desk and ticked. */
export const Document = z.object({
  id: DocumentId,
  name: Bilingual,
  what: Bilingual,
  from: z.nullable(Bilingual),
  sight: z.enum(['identity', 'photo']),
  drawing: z.enum(['card', 'booklet', 'form', 'photo', 'receipt', 'phone', 'certificate']),
})
export type Document = z.infer<typeof Document>

/** A public office, a partner unit (共建单位) or a social organisation. */
export const Organisation = z.object({
  id: OrganisationId,
  kind: z.enum(['public', 'partner', 'social']),
  name: Bilingual,
  does: Bilingual,
  address: z.nullable(Bilingual),
  phone: z.string(),
  hours: z.nullable(Bilingual),
  price: z.nullable(Bilingual),
  route: z.nullable(Bilingual),
})
export type Organisation = z.infer<typeof Organisation>

/** An office's word and what it means. */
export const Term = z.object({ id: TermId, word: z.string(), en: z.string(), explains: Bilingual })
export type Term = z.infer<typeof Term>
