import { pageOf } from '../../contract/page'
import { sessionsContract } from '../../contract/sessions/routes'
import { Session, SessionDetail } from '../../contract/sessions/session'
import { clientOf } from '../platform/client'
import { askAgain, useSeenPages, useSeenQuery } from '../platform/queries'
import { communityId } from '../platform/request'

const sessions = clientOf(sessionsContract)
const SessionPage = pageOf(Session)

/** What is on in the weeks to come, first come first. */
export function useComingSessions() {
  return useSeenQuery({ key: ['sessions', 'coming'], schema: SessionPage, ask: () => sessions.list({ communityId, limit: 50 }) })
}

/** What is on between two days; 50 rows a page. */
export function useSessionsBetween({ from, to }: { from: string; to: string }) {
  return useSeenPages({
    key: ['sessions', from, to],
    schema: SessionPage,
    ask: (cursor) => sessions.list({ communityId, from, to, cursor, limit: 50 }),
  })
}

/** What is on in the weeks to come and has these words in it. */
export function useSessionSearch(search: string) {
  return useSeenPages({
    key: ['sessions', 'search', search],
    schema: SessionPage,
    ask: (cursor) => sessions.list({ communityId, search, cursor, limit: 20 }),
    enabled: search !== '',
  })
}

export function useSession(sessionId: string) {
  return useSeenQuery({
    key: ['sessions', 'one', sessionId],
    schema: SessionDetail,
    ask: () => sessions.get({ communityId, sessionId }),
    enabled: sessionId !== '',
  })
}

/** Seats left have changed: whatever shows them asks again. */
export const seatsChanged = () => askAgain({ queryKey: ['sessions'] })
