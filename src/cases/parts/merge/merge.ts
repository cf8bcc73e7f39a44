import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { PartView } from '../part'
import { at } from '../texts'
import { MergeFields, type MergeValues } from './MergeFields'

export const mergeView: PartView<never, MergeValues> = {
  name: 'merge',
  ask: {
    values: z.object({ into: z.optional(z.string()) }),
    Fields: MergeFields,
    input: ({ into }) => ({ into }),
    sayProblem: (wrong) => at(wrong, t`请选并到哪一件。`),
  },
}
