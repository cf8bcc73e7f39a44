import * as z from 'zod/mini'
import { Document, Organisation, Service, Term } from './catalogue'
import { EntryId } from './ids'
import type { Catalogue } from './routes'

/** What the station edits at its desk: services, the documents they ask for, those who offer them, and the words explained. */
export const EntryKind = z.enum(['service', 'document', 'organisation', 'term'])
export type EntryKind = z.infer<typeof EntryKind>

/** Which entry: `of` is its kind, and ids are unique within a kind. */
export const EntryKey = z.object({ of: EntryKind, id: EntryId })
export type EntryKey = z.infer<typeof EntryKey>

/** A published entry with its kind. */
export const Entry = z.discriminatedUnion('of', [
  z.object({ of: z.literal('service'), ...Service.shape }),
  z.object({ of: z.literal('document'), ...Document.shape }),
  z.object({ of: z.literal('organisation'), ...Organisation.shape }),
  z.object({ of: z.literal('term'), ...Term.shape }),
])
export type Entry = z.infer<typeof Entry>

type Lists = Pick<Catalogue, 'services' | 'documents' | 'organisations' | 'glossary'>

/** All entries of one kind, in the order of who wrote them. */
export function entriesOf({ services, documents, organisations, glossary }: Lists, kind: EntryKind): Entry[] {
  switch (kind) {
    case 'service':
      return services.map((service) => ({ of: 'service', ...service }))
    case 'document':
      return documents.map((document) => ({ of: 'document', ...document }))
    case 'organisation':
      return organisations.map((organisation) => ({ of: 'organisation', ...organisation }))
    case 'term':
      return glossary.map((term) => ({ of: 'term', ...term }))
  }
}

/** The published entry of this key, if there is one. */
export const entryIn = (catalogue: Lists, { of, id }: EntryKey): Entry | undefined =>
  entriesOf(catalogue, of).find((entry) => entry.id === id)

type Named = { of: 'term'; word: string; en: string } | { of: Exclude<EntryKind, 'term'>; name: { zh: string; en: string } }

/** What an entry is called: a term is its own name, in English with the Chinese word beside it as other names have it. */
export function nameOf(entry: Named): { zh: string; en: string } {
  if (entry.of !== 'term') return entry.name
  const { word, en } = entry
  return { zh: word, en: en === '' ? '' : `${en} (${word})` }
}
