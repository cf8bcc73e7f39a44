import { catalogueContract } from '../../contract/catalogue/routes'
import { useAnswer } from '../platform/api/queries'

const freshMilliseconds = 600_000

/** All that the station knows: shown from this phone at once, and refreshed behind it. */
export const useCatalogue = () => useAnswer({ route: catalogueContract.get, input: {}, staleTime: freshMilliseconds, lasting: true })
