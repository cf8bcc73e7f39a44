import * as z from 'zod/mini'
import { CommunityId, SessionId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { publicRoute } from '../route'
import { singleLine } from '../text'
import { Day, Instant } from '../time'
import { SessionKind } from './kinds/kinds'
import { sessionRefusals } from './refusals'
import { Session, SessionDetail } from './session'

const InstantOrDay = z.union([Day, Instant])

/** Sorted by start. `from` and `to` are days (both inclusive) or instants; default today and 60 days on. `kind` defaults to activities. */
const list = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/sessions', summary: 'Sessions between two days', tags: ['sessions'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      kind: z.optional(SessionKind),
      from: z.optional(InstantOrDay),
      to: z.optional(InstantOrDay),
      search: z.optional(singleLine(40)),
      ...pageQuery,
    }),
  )
  .output(pageOf(Session))
  .errors({ ...pickRefusals(sessionRefusals, 'RANGE_TOO_LONG'), ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN', 'CURSOR_INVALID') })

const get = publicRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/sessions/{sessionId}',
    summary: 'A session and its siblings',
    tags: ['sessions'],
  })
  .input(z.strictObject({ communityId: CommunityId, sessionId: SessionId }))
  .output(SessionDetail)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

export const sessionsContract = { list, get }
