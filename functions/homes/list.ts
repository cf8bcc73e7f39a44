import * as z from 'zod/mini'
import type { HomeClaim, homesContract } from '../../contract/homes'
import { HouseholdId, PersonId } from '../../contract/ids'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { communityOf } from '../communities/lookup'
import { findPersons, maskedName, maskedPhoneOf, type StoredPerson } from '../people/lookup'
import { type Caller, mustBe } from '../platform/caller'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { refuse } from '../platform/refuse'
import { deskId } from '../teams/lookup'
import { worksInGrid } from './grid'
import { findClaims, findHousehold, type StoredClaim } from './store'

const CursorParts = z.tuple([z.string().check(z.iso.datetime()), PersonId, HouseholdId])

/** The claims of a grid, each with everybody else who has or claims the same home. */
export async function listClaims(
  ctx: Context,
  { of, cursor, limit = 20 }: InputOf<typeof homesContract.listClaims>,
): Promise<{ items: HomeClaim[]; next: string | null }> {
  const caller = mustBe(ctx, 'gridWorker', 'manager')
  const gridId = of ?? (await firstGrid(ctx, caller))
  if (gridId === undefined || !worksInGrid(caller, gridId)) throw refuse('NOT_ALLOWED')
  const [claimedAt, personId, householdId] = cursor ? readCursor(cursor, CursorParts) : []
  const after = claimedAt && personId && householdId ? { claimedAt, personId, householdId } : undefined
  const { claims, last } = await findClaims(ctx, gridId, { limit, after })
  const households = new Map<string, StoredClaim[]>()
  for (const id of new Set(claims.map((claim) => claim.householdId))) households.set(id, await findHousehold(ctx, id))
  const people = await peopleOf(ctx, [...households.values()].flat())
  const stands = ({ personId, householdId }: StoredClaim) => people.get(personId)?.home?.householdId === householdId
  return {
    items: claims
      .filter(stands)
      .map((claim) => viewClaim(ctx, claim, { others: (households.get(claim.householdId) ?? []).filter(stands), people })),
    next: last ? writeCursor([last.claimedAt, last.personId, last.householdId]) : null,
  }
}

async function firstGrid(ctx: Context, { grids, roles }: Caller): Promise<string | undefined> {
  return grids[0] ?? (roles.includes('manager') ? ((await communityOf(ctx)).grids[0]?.id ?? deskId) : undefined)
}

const mostAtOnce = 100

async function peopleOf(ctx: Context, claims: StoredClaim[]): Promise<Map<string, StoredPerson>> {
  const ids = [...new Set(claims.map(({ personId }) => personId))]
  const pages = await Promise.all(chunksOf(ids, mostAtOnce).map((some) => findPersons(ctx, some)))
  return new Map(pages.flatMap((page) => [...page]))
}

type Around = { others: StoredClaim[]; people: Map<string, StoredPerson> }

function viewClaim(ctx: Context, claim: StoredClaim, { others, people }: Around): HomeClaim {
  const { personId, householdId, address, claimedAt } = claim
  const person = people.get(personId)
  return {
    personId,
    householdId,
    address,
    claimedAt: toInstant(Date.parse(claimedAt)),
    name: maskedName(person),
    phone: person ? maskedPhoneOf(ctx, person) : null,
    others: others
      .filter((other) => other.personId !== personId)
      .map((other) => ({ name: maskedName(people.get(other.personId)), state: other.state })),
  }
}
