import { list } from '../../contract/cases/row'
import { usePages } from '../platform/api/queries'

/** My cases, newest first. Home asks this of every phone, so it brings no more of the contract along than it needs. */
export const useMyCases = () => usePages({ route: list, input: { limit: 20 } })
