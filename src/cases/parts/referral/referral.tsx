import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { Row } from '../../../ui/Row'
import { isHereBy } from '../../states'
import type { FieldsProps, PartView, ShownProps } from '../part'
import { TurnToField } from '../TurnToField'
import { at, atShared, textsIn, typed } from '../texts'
import { WrittenField } from '../WrittenField'

interface Values {
  organisation: string
  turnTo: string
}
type Referral = Extract<Kept, { part: 'referral' }>

export const referralView: PartView<Referral, Values> = {
  name: 'referral',
  ask: {
    values: z.object({ organisation: z.optional(z.string()), turnTo: z.optional(z.string()) }),
    Fields: ReferralFields,
    input: ({ organisation, turnTo }) => ({ organisation: typed(organisation), turnTo: typed(turnTo) }),
    sayProblem: (wrong) => (wrong.path[0] === 'organisation' ? at(wrong, t`请写转给哪个单位。`) : atShared(wrong)),
    write: (_, { organisation, turnTo }) => textsIn(organisation, turnTo),
  },
  show: {
    rows: { at: 'outcome', Rows: ReferralRows },
    now: (item, { organisation, turnTo }) =>
      isHereBy(item, 'referral') ? { title: t`转给${organisation}在办`, note: t`想问进度，找：${turnTo}`, tone: 'waiting' } : {},
  },
}

function ReferralFields({ form, asked, problems }: FieldsProps<Values>) {
  return (
    <>
      <WrittenField
        name='organisation'
        label={t`转给哪个单位`}
        longest={60}
        asked={asked}
        value={form.get().organisation}
        problem={problems.organisation}
        onCommit={(organisation) => form.set({ organisation })}
      />
      <TurnToField form={form} asked={asked} problem={problems.turnTo} />
    </>
  )
}

function ReferralRows({ kept: { organisation, turnTo } }: ShownProps<Referral>) {
  return <Row motif='envelope' title={organisation} note={t`转给了他们：${turnTo}`} />
}
