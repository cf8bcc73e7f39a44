import { t } from '@lingui/core/macro'
import type { RatesRow } from '../../../contract/rates'

/** A rate as a percentage; null if nothing has been counted yet. */
export const sayRate = (rate: number | null) => (rate === null ? t`还没有` : `${Math.round(rate * 100)}%`)

export interface Share {
  name: string
  rate: number | null
  /** The counts behind the rate, in words. */
  of: string
}

/** The three rates of a row, in display order. */
export const sharesOf = ({ counts, response, solution, satisfaction }: RatesRow): Share[] => [
  { name: t`响应率`, rate: response, of: sayOf(counts.due, counts.answered) },
  { name: t`解决率`, rate: solution, of: sayOf(counts.rated, counts.solved) },
  { name: t`满意率`, rate: satisfaction, of: sayOf(counts.rated, counts.satisfied) },
]

const sayOf = (all: number, some: number) => t`${all} 件里 ${some} 件`
