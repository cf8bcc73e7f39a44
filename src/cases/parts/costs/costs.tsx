import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Cost } from '../../../../contract/cases/parts/costs'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { Row } from '../../../ui/Row'
import type { PartView, ShownProps } from '../part'
import { at } from '../texts'
import { CostLine, CostsFields, type CostsValues } from './CostsFields'
import { sayMoney } from './money'

type Costs = Extract<Kept, { part: 'costs' }>

const Written = z.array(z.object({ what: z.string(), fen: z.number() }))

export const costsView: PartView<Costs, CostsValues> = {
  name: 'costs',
  ask: {
    values: z.object({ lines: z.optional(z.array(CostLine)) }),
    Fields: CostsFields,
    input: ({ lines = [] }) => ({ costs: costsOf(lines) }),
    sayProblem: (wrong) => at(wrong, t`每样都要写名称和价钱，价钱写数字，比如 35 或 12.5。`),
    write: (_, { costs }) => (Written.safeParse(costs).data ?? []).map(({ what, fen }) => `${what} ${fen / 100}`),
  },
  show: { rows: { at: 'request', Rows: CostsRows } },
  tell: (_, { fen }) => (typeof fen === 'number' ? [sayMoney(fen)] : []),
}

function costsOf(lines: readonly CostLine[]): Cost[] | undefined {
  const filled = lines.filter(({ what, yuan }) => what.trim() !== '' || yuan.trim() !== '')
  return filled.length === 0 ? undefined : filled.map(costOf)
}

/** Text that is not a number is left for the schema to refuse. */
const costOf = ({ what, yuan, residentYuan }: CostLine): Cost => ({
  what: what.trim(),
  fen: fenOf(yuan),
  residentFen: residentYuan.trim() === '' ? 0 : fenOf(residentYuan),
})

const fenOf = (yuan: string) => (/^\d+([.]\d{1,2})?$/.test(yuan.trim()) ? Math.round(Number(yuan.trim()) * 100) : Number.NaN)

function CostsRows({ kept, forStaff }: ShownProps<Costs>) {
  return kept.items.map(({ what, fen, residentFen }) => (
    <Row
      key={what}
      motif='briefcase'
      title={`${what} ${sayMoney(fen)}`}
      note={forStaff ? sayForStaff(residentFen) : sayShare(residentFen)}
    />
  ))
}

const sayShare = (fen: number) => (fen === 0 ? t`不用您出钱` : t`您出 ${sayMoney(fen)}`)
const sayForStaff = (fen: number) => (fen === 0 ? t`居民不出钱` : t`其中居民出 ${sayMoney(fen)}`)
