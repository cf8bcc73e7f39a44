import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { keptOf } from '../../../../contract/cases/parts/keptOf'
import type { PartView } from '../part'
import { at } from '../texts'
import { Checklist } from './Checklist'
import { missingIn, type Needed } from './checklist.rules'
import { type DocumentsValues, NeedsFields } from './NeedsFields'
import { Ready } from './Ready'

type Documents = Extract<Kept, { part: 'documents' }>

const Sets = z.array(z.array(z.string()))

export const documentsView: PartView<Documents, DocumentsValues> = {
  name: 'documents',
  offers: ['showPaper', 'lackPaper', 'ready'],
  ask: {
    values: z.object({ needs: z.optional(z.array(z.object({ anyOf: Sets }))) }),
    begin: ({ parts }) => ({ needs: [...(keptOf(parts, 'documents')?.needs ?? [])] }),
    Fields: NeedsFields,
    input: ({ needs }) => ({ needs: needs as Needed[] | undefined }),
    sayProblem: (wrong) => at(wrong, t`请至少选一样要带的材料。`),
  },
  show: {
    rows: { at: 'todo', none: ({ needs }) => needs.length === 0, Rows: Checklist },
    isAsking: ({ allowed }) => allowed.includes('ready'),
    Reply: Ready,
    now(item, kept) {
      if (item.state !== 'needsDocuments') return {}
      const missing = missingIn(kept).length
      return missing === 0
        ? { title: t`要的材料都有了`, note: t`点一下，驿站就接着办。`, tone: 'alert' }
        : { title: t`还差 ${missing} 样材料`, note: t`缺的都列在下面，一次备齐就行。`, tone: 'alert' }
    },
  },
}
