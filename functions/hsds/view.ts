import type { Bilingual, Document, Organisation } from '../../contract/catalogue/catalogue'
import type { Catalogue } from '../../contract/catalogue/routes'
import { type IdOf, idsIn } from './ids'

export type Fields = Readonly<Record<string, unknown>>

/** A community's catalogue, with what turns it into the shapes of HSDS. */
export type View = {
  catalogue: Catalogue
  idOf: IdOf
  organisations: ReadonlyMap<string, Organisation>
  documents: ReadonlyMap<string, Document>
}

export function viewOf(communityId: string, catalogue: Catalogue): View {
  return {
    catalogue,
    idOf: idsIn(communityId),
    organisations: new Map(catalogue.organisations.map((one) => [one.id, one])),
    documents: new Map(catalogue.documents.map((one) => [one.id, one])),
  }
}

/** HSDS has one language a record: a text comes in Chinese, then in English. */
export const both = (...texts: (Bilingual | null)[]): string => {
  const known = texts.filter((text) => text !== null)
  return [...known.map(({ zh }) => zh), ...known.map(({ en }) => en)].join('\n')
}

/** A field that is left out while its text is not known: HSDS has no null. */
export const known = (name: string, text: Bilingual | null): Fields => (text ? { [name]: both(text) } : {})
