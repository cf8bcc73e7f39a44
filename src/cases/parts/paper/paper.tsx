import { t } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import * as z from 'zod/mini'
import { keptOf } from '../../../../contract/cases/parts/keptOf'
import { documentName, useDocuments } from '../../../station/lookup'
import { Choice } from '../../../ui/Choice'
import { howOf } from '../documents/checklist.rules'
import type { FieldsProps, PartView } from '../part'
import { at } from '../texts'

interface PaperValues {
  document: string
}

/** Which document of the checklist an action is about; the checklist fills it in. */
export const paperView: PartView<never, PaperValues> = {
  name: 'paper',
  ask: {
    values: z.object({ document: z.optional(z.string()) }),
    Fields: PaperFields,
    input: ({ document }, { about }) => ({ document: about ?? document }),
    sayProblem: (wrong) => at(wrong, t`请选是哪样材料。`),
  },
  tell: (_, { document }) => (typeof document === 'string' ? [documentName(document)] : []),
}

function PaperFields({ item, form, asked, problems }: FieldsProps<PaperValues>) {
  const { t } = useLingui()
  const { say } = useDocuments()
  const kept = keptOf(item.parts, 'documents') ?? { needs: [], ticks: [] }
  if (asked.about !== undefined) return null
  const documents = [...new Set(kept.needs.flatMap(({ anyOf }) => anyOf.flat()))].filter((id) => howOf(kept, id) !== 'seen')
  return (
    <Choice
      id='deed-document'
      compact
      label={t`哪样材料`}
      options={documents.map((value) => ({ value, label: say(value) }))}
      value={form.get().document}
      error={problems.document}
      onChange={(document) => form.set({ document })}
    />
  )
}
