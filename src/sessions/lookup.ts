import { sessionsContract } from '../../contract/sessions/routes'
import { useAnswer, usePages } from '../platform/api/queries'

const { list, get } = sessionsContract

/** Sessions in the coming weeks, earliest first. */
export const useComingSessions = () => useAnswer({ route: list, input: { limit: 50 } })

/** Sessions from one day to another; 50 rows per page. */
export const useSessionsBetween = (days: { from: string; to: string }) => usePages({ route: list, input: { ...days, limit: 50 } })

/** Sessions in the coming weeks that contain these words. */
export const useSessionSearch = (search: string) => usePages({ route: list, input: { search, limit: 20 }, enabled: search !== '' })

export const useSession = (sessionId: string) => useAnswer({ route: get, input: { sessionId }, enabled: sessionId !== '' })

/** The queries that show the seats left. */
export const seatQuestions = [list, get]
