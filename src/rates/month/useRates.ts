import { ratesContract } from '../../../contract/rates'
import { useAnswer } from '../../platform/api/queries'

/** The three rates of a month, such as `2026-11`; public. */
export const useRates = (month: string) => useAnswer({ route: ratesContract.list, input: { month } })
