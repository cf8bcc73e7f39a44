import { keptOf } from '../../../contract/cases/parts/keptOf'
import { catalogueOf } from '../../catalogue/lookup'
import { refuse } from '../../platform/refuse'
import type { Part } from './part'

/** Refuses DOCUMENT_UNKNOWN for what the case does not ask for, and IDENTITY_NOT_PHOTOGRAPHED for photos of what shows who somebody is. */
export const paper: Part = {
  async prepare(ctx, { action, item, input: { document: wanted } }) {
    const { documents } = await catalogueOf(ctx)
    const document = documents.find(({ id }) => id === wanted)
    const asked = keptOf(item.parts, 'documents')?.needs.some(({ anyOf }) => anyOf.flat().includes(wanted ?? ''))
    if (!document || !asked) throw refuse('DOCUMENT_UNKNOWN')
    if (action.does?.paper === 'photo' && document.sight === 'identity') throw refuse('IDENTITY_NOT_PHOTOGRAPHED')
    return {}
  },
  tell: ({ move: { input } }) => (input.document === undefined ? {} : { document: input.document }),
}
