import * as z from 'zod/mini'
import { CommunityId, GridId, HouseholdId, PersonId, RequestId } from './ids'
import { pageOf, pageQuery } from './page'
import { Address, HomeState, Person } from './people'
import { personRefusals } from './personRefusals'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { Instant } from './time'

/** A home that somebody chose and nobody has confirmed. Names and phone numbers are masked; `others` have the same home. */
export const HomeClaim = z.extend(Address, {
  personId: PersonId,
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  claimedAt: Instant,
  others: z.array(z.object({ name: z.nullable(z.string()), state: HomeState })),
})
export type HomeClaim = z.infer<typeof HomeClaim>

/** 6 digits, as a grid worker hands them over at the door. */
export const DoorCode = z.string().check(z.regex(/^\d{6}$/))

const claimed = z.strictObject({ communityId: CommunityId, personId: PersonId, requestId: RequestId, householdId: HouseholdId })

/** For the grid worker: the claims of a grid of theirs, default their first, oldest first. Managers may ask for any grid. */
const listClaims = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/homes/claims', summary: 'Homes to be confirmed', tags: ['homes'] })
  .input(z.strictObject({ communityId: CommunityId, of: z.optional(GridId), ...pageQuery }))
  .output(pageOf(HomeClaim))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

/** Confirms somebody else's home in a grid of the caller's. */
const confirm = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/homes/claims/{personId}/confirm', summary: "Confirm somebody's home", tags: ['homes'] })
  .input(claimed)
  .output(z.object({ confirmed: z.literal(true) }))

/** Takes the home away from somebody who does not live there, or does so no more. */
const refuse = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/homes/claims/{personId}/refuse', summary: "Refuse somebody's home", tags: ['homes'] })
  .input(claimed)
  .output(z.object({ refused: z.literal(true) }))

/** Makes the code of a household, which replaces an earlier one. It confirms up to 6 people within 7 days. */
const makeCode = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/homes/{householdId}/code', summary: 'Make a code for the door', tags: ['homes'] })
  .input(z.strictObject({ communityId: CommunityId, householdId: HouseholdId, requestId: RequestId }))
  .output(z.object({ code: DoorCode, until: Instant }))
  .errors(pickRefusals(personRefusals, 'HOME_UNKNOWN'))

/** Confirms the caller's own home with the code of its household. At most 5 tries an hour. */
const enterCode = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/me/home/code', summary: 'Confirm my home with a code', tags: ['homes'] })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId, code: DoorCode }))
  .output(Person)
  .errors(pickRefusals(personRefusals, 'HOME_NONE', 'HOME_CODE_WRONG'))

/** Somebody who has or claims a home, masked. */
const Dweller = z.object({
  personId: PersonId,
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  state: HomeState,
  claimedAt: Instant,
})

/** A home, who lives there and says so, and whose grid it is in; `grid` is null where no grid is. */
export const HomeFile = z.extend(Address, {
  people: z.array(Dweller),
  grid: z.nullable(z.object({ id: GridId, name: z.string(), workers: z.array(z.object({ id: PersonId, name: z.nullable(z.string()) })) })),
})
export type HomeFile = z.infer<typeof HomeFile>

/** For managers, and for grid workers of its grid. */
const get = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/homes/{householdId}/people', summary: 'A home and its people', tags: ['homes'] })
  .input(z.strictObject({ communityId: CommunityId, householdId: HouseholdId }))
  .output(HomeFile)
  .errors(pickRefusals(personRefusals, 'HOME_UNKNOWN'))

/** How many claims wait in the grids of the caller's, all of them for a manager; counted up to `most`. */
const countClaims = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/homes/claims/count', summary: 'How many homes are to be confirmed', tags: ['homes'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ count: z.number(), more: z.boolean() }))

export const homesContract = { get, countClaims, listClaims, confirm, refuse, makeCode, enterCode }
