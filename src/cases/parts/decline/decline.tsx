import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { Row } from '../../../ui/Row'
import { isHereBy } from '../../states'
import { sayReason } from '../../words'
import type { FieldsProps, PartView, ShownProps } from '../part'
import { ReasonField } from '../ReasonField'
import { TurnToField } from '../TurnToField'
import { atShared, tellReason, textsIn, typed, writeReason } from '../texts'

interface Values {
  reason: string
  turnTo: string
}
type Decline = Extract<Kept, { part: 'decline' }>

export const declineView: PartView<Decline, Values> = {
  name: 'decline',
  ask: {
    values: z.object({ reason: z.optional(z.string()), turnTo: z.optional(z.string()) }),
    Fields: DeclineFields,
    input: ({ reason, turnTo }) => ({ reason, turnTo: typed(turnTo) }),
    sayProblem: atShared,
    write: (kind, input) => [...writeReason(kind, input), ...textsIn(input.turnTo)],
  },
  show: {
    rows: { at: 'outcome', Rows: DeclineRows },
    now: (item, { reason, turnTo }) =>
      isHereBy(item, 'decline') ? { title: t`没有受理：${sayReason(item.kind, reason)}`, note: t`可以找：${turnTo}`, tone: 'alert' } : {},
  },
  tell: ({ kind }, facts) => tellReason(kind, facts),
}

function DeclineFields({ item, form, asked, problems }: FieldsProps<Values>) {
  return (
    <>
      <ReasonField kind={item.kind} form={form} asked={asked} problem={problems.reason} />
      <TurnToField form={form} asked={asked} problem={problems.turnTo} />
    </>
  )
}

function DeclineRows({ kept: { turnTo } }: ShownProps<Decline>) {
  return <Row motif='envelope' title={turnTo} note={t`没有受理，请居民找`} />
}
