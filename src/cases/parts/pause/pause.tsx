import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { isHereBy } from '../../states'
import { sayForStaff, sayReason } from '../../words'
import type { FieldsProps, PartView } from '../part'
import { ReasonField } from '../ReasonField'
import { atShared, tellReason, writeReason } from '../texts'

interface Values {
  reason: string
}
type Pause = Extract<Kept, { part: 'pause' }>

export const pauseView: PartView<Pause, Values> = {
  name: 'pause',
  ask: {
    values: z.object({ reason: z.optional(z.string()) }),
    Fields: PauseFields,
    input: ({ reason }) => ({ reason }),
    sayProblem: atShared,
    write: writeReason,
  },
  show: {
    sayRest: ({ kind }, { reason }) => t`停着：${sayForStaff(kind, 'reasons', reason)}`,
    now: (item, { reason }) => (isHereBy(item, 'pause') ? { title: sayReason(item.kind, reason) } : {}),
  },
  tell: ({ kind }, facts) => tellReason(kind, facts),
}

function PauseFields({ item, form, asked, problems }: FieldsProps<Values>) {
  return <ReasonField kind={item.kind} form={form} asked={asked} problem={problems.reason} />
}
