import { ratesContract } from '../../../contract/rates'
import { useAnswer } from '../../platform/api/queries'

/** The three rates of a month, `2026-11`; anybody may read them. */
export const useRates = (month: string) => useAnswer({ route: ratesContract.list, input: { month } })
