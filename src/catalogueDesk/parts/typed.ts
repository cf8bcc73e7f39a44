import * as z from 'zod/mini'
import { Document, Organisation, Service, Term } from '../../../contract/catalogue/catalogue'
import { optionals } from '../../../contract/catalogue/texts'

const { id: _id, state: _state, sounds: _sounds, note: _note, checkedOn: _checkedOn, ...service } = Service.shape
const { id: _document, ...document } = Document.shape
const { id: _organisation, ...organisation } = Organisation.shape
const { id: _term, ...term } = Term.shape

/**
 * What was typed in the fields of any kind of entry, without the bounds of the contract: what is too long is kept as well, and said
 * when it is to be saved.
 */
export const Typed = z.object(
  optionals({ ...document, ...organisation, ...term, ...service, organisation: z.nullable(Service.shape.organisation) }),
)
export type Typed = z.infer<typeof Typed>
