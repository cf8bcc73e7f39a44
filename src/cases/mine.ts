import { list } from '../../contract/cases/row'
import { usePages } from '../platform/api/queries'

/** My cases, newest first. Every phone asks for this on the home page, so it imports as little of the contract as possible. */
export const useMyCases = () => usePages({ route: list, input: { limit: 20 } })
