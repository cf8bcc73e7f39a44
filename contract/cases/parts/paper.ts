import { DocumentId } from '../../catalogue/ids'
import type { Part } from './part'

/** One document of the checklist: shown, seen or lacking; `documents` keeps it. */
export const paper = {
  name: 'paper',
  asks: { document: DocumentId },
  does: ['photo', 'seen', 'lacking'],
  facts: { document: { of: DocumentId, seenBy: 'person' } },
} as const satisfies Part
