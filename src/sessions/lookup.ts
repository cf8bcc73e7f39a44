import { sessionsContract } from '../../contract/sessions/routes'
import { useAnswer, usePages } from '../platform/api/queries'

const { list, get } = sessionsContract

/** What is on in the weeks to come, soonest first. */
export const useComingSessions = () => useAnswer({ route: list, input: { limit: 50 } })

/** What is on between two days; 50 rows a page. */
export const useSessionsBetween = (days: { from: string; to: string }) => usePages({ route: list, input: { ...days, limit: 50 } })

/** What is on in the weeks to come and has these words in it. */
export const useSessionSearch = (search: string) => usePages({ route: list, input: { search, limit: 20 }, enabled: search !== '' })

export const useSession = (sessionId: string) => useAnswer({ route: get, input: { sessionId }, enabled: sessionId !== '' })

/** What shows the seats that are left. */
export const seatQuestions = [list, get]
