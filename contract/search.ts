import * as z from 'zod/mini'
import { CaseRow } from './cases/row'
import { CommunityId, PersonId, SessionId } from './ids'
import { pageOf, pageQuery } from './page'
import { Address, Home } from './people'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { searchRefusals } from './searchRefusals'
import { singleLine } from './text'
import { Instant } from './time'

/** A case, and whose it is, masked. */
const FoundCase = z.object({ kind: z.literal('case'), case: CaseRow, whose: z.nullable(z.string()) })

/** Somebody, with name and phone masked. */
const FoundPerson = z.object({
  kind: z.literal('person'),
  id: PersonId,
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  home: z.nullable(Home),
})

const FoundHome = z.extend(Address, { kind: z.literal('home') })

const FoundSession = z.object({
  kind: z.literal('session'),
  id: SessionId,
  title: z.string(),
  startsAt: Instant,
  venue: z.string(),
  cancelled: z.boolean(),
})

/** Something found. */
export const Found = z.discriminatedUnion('kind', [FoundCase, FoundPerson, FoundHome, FoundSession])
export type Found = z.infer<typeof Found>

/** What is searched for has at most so many characters. */
export const longestSearch = 60

/**
 * For staff: whatever of the community they may see that fits a number in any spelling, a name, the last four digits of a phone, an
 * address or words of a report. Cases of the number come first, then people and homes, then cases and sessions, newest first; further
 * pages hold cases. At most 120 searches a minute.
 */
const find = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/search', summary: 'Search cases, people, homes and sessions', tags: ['search'] })
  .input(z.strictObject({ communityId: CommunityId, q: singleLine(longestSearch), ...pageQuery }))
  .output(pageOf(Found))
  .errors({ ...pickRefusals(searchRefusals, 'NOTHING_TO_SEARCH'), ...pickRefusals(refusals, 'CURSOR_INVALID') })

export const searchContract = { find }
