import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Kept } from '../../../../contract/cases/parts/kept'
import type { Visit } from '../../../../contract/cases/parts/visit'
import { startOfDay, toInstant } from '../../../../contract/time'
import { saySpan } from '../../../platform/words/times'
import { Row } from '../../../ui/Row'
import type { PartView, ShownProps } from '../part'
import { at } from '../texts'
import { agreeing, isOver } from './agreeing'
import { Reply } from './Reply'
import { VisitFields, type VisitValues } from './VisitFields'

type KeptVisit = Extract<Kept, { part: 'visit' }>

export const visitView: PartView<KeptVisit, VisitValues> = {
  name: 'visit',
  offers: ['agreeVisit'],
  ask: {
    values: z.object({ day: z.optional(z.string()), hours: z.optional(z.string()) }),
    Fields: VisitFields,
    input: (values) => ({ visit: visitOf(values) }),
    sayProblem: (wrong) => at(wrong, t`请选哪天、几点上门。`),
  },
  show: {
    rows: { at: 'hand', Rows: VisitRows },
    sayRow: ({ from, to }) => t`上门：${saySpan(from, to)}`,
    isAsking: (item, kept) => agreeing(item) !== undefined && !isOver(kept),
    Reply,
  },
  tell: (_, { visitFrom, visitTo }) => (typeof visitFrom === 'string' && typeof visitTo === 'string' ? [saySpan(visitFrom, visitTo)] : []),
}

const hourMilliseconds = 3_600_000

/** `14-16` on `2026-11-23`, at +08:00. */
function visitOf({ day, hours = '' }: Partial<VisitValues>): Visit | undefined {
  const [from, to] = hours.split('-').map(Number)
  if (day === undefined || from === undefined || to === undefined) return undefined
  return { from: toInstant(startOfDay(day) + from * hourMilliseconds), to: toInstant(startOfDay(day) + to * hourMilliseconds) }
}

function VisitRows({ kept: { from, to, agreed } }: ShownProps<KeptVisit>) {
  return <Row motif='clock' title={saySpan(from, to)} note={agreed ? t`约好的上门时间` : t`上门时间，等居民回话`} />
}
