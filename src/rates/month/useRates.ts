import { Rates, ratesContract } from '../../../contract/rates'
import { clientOf } from '../../platform/client'
import { useSeenQuery } from '../../platform/queries'
import { communityId } from '../../platform/request'

const rates = clientOf(ratesContract)

/** The three rates of a month, `2026-11`; anybody may read them. */
export function useRates(month: string) {
  return useSeenQuery({ key: ['rates', month], schema: Rates, ask: () => rates.list({ communityId, month }) })
}
