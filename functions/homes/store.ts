import * as z from 'zod/mini'
import { Home } from '../../contract/people'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'

/** Who has which home, kept with the household; while it is only claimed, it is in the list of its grid. */
export const StoredClaim = z.extend(Home, { personId: z.string(), gridId: z.string(), claimedAt: z.string() })
export type StoredClaim = z.infer<typeof StoredClaim>

const mostOfHousehold = 50

export const householdPartition = (householdId: string) => `household#${householdId}`
const claimKey = (householdId: string, personId: string) => ({ partition: householdPartition(householdId), sort: `claim#${personId}` })
const codeKey = (householdId: string) => ({ partition: householdPartition(householdId), sort: 'code' })
const claimsOf = (gridId: string) => `claims#${gridId}`
const sortOf = ({ claimedAt, personId }: Pick<StoredClaim, 'claimedAt' | 'personId'>) => `${claimedAt}#${personId}`

export function putClaim(ctx: Context, claim: StoredClaim): Write {
  const listed = claim.state === 'claimed' && { listPk: ctx.table.partition(claimsOf(claim.gridId)), listSk: sortOf(claim) }
  return { key: claimKey(claim.householdId, claim.personId), put: { ...claim, ...listed } }
}

export const removeClaim = (householdId: string, personId: string): Write => ({ key: claimKey(householdId, personId), remove: true })

/** Marks the claim as confirmed and takes it off the list. */
export function confirmClaim(householdId: string, personId: string): Write {
  const change = { set: { state: 'confirmed' }, remove: ['listPk', 'listSk'] }
  return { key: claimKey(householdId, personId), change, when: 'exists', named: 'claim' }
}

/** Where a page of claims ended. */
export type ClaimCursor = { claimedAt: string; personId: string; householdId: string }

/** A page of a grid's claims, oldest first. */
export async function findClaims(ctx: Context, gridId: string, { limit, after }: { limit: number; after?: ClaimCursor }) {
  const { items, last } = await ctx.table.query({
    index: 'lists',
    partition: claimsOf(gridId),
    limit,
    after: after && {
      pk: ctx.table.partition(householdPartition(after.householdId)),
      sk: claimKey(after.householdId, after.personId).sort,
      listPk: ctx.table.partition(claimsOf(gridId)),
      listSk: sortOf(after),
    },
  })
  return { claims: readable(StoredClaim, items), last: last && placeOf(last) }
}

// Read from the keys, since the claim that ends a page may be one that is left out.
function placeOf({ pk, listSk }: Item): ClaimCursor {
  const [claimedAt = '', personId = ''] = String(listSk).split('#')
  return { claimedAt, personId, householdId: String(pk).split('#').at(-1) ?? '' }
}

/** Everybody who has or claims a household. */
export async function findHousehold(ctx: Context, householdId: string): Promise<StoredClaim[]> {
  const { items } = await ctx.table.query({ partition: householdPartition(householdId), prefix: 'claim#', limit: mostOfHousehold })
  return readable(StoredClaim, items)
}

/** Whether anything was ever kept of a household: a claim, a code, what happened to them. */
export async function isHomeUsed(ctx: Context, householdId: string): Promise<boolean> {
  const { items } = await ctx.table.query({ partition: householdPartition(householdId), limit: 1 })
  return items.length > 0
}

/** Moves a claim that waits to the list of another grid; fails (`claim`) if it waits no more or has moved. */
export const refileClaim = (ctx: Context, claim: StoredClaim, gridId: string): Write => ({
  key: claimKey(claim.householdId, claim.personId),
  change: { set: { gridId, listPk: ctx.table.partition(claimsOf(gridId)) } },
  when: [
    ['state', '=', 'claimed'],
    ['gridId', '=', claim.gridId],
  ],
  named: 'claim',
})

/** The code of a household, and who made it; `until` is in milliseconds. */
const DoorCode = z.object({ hash: z.string(), until: z.number(), left: z.number(), madeBy: z.string() })
type DoorCode = z.infer<typeof DoorCode>

export async function findCode(ctx: Context, householdId: string): Promise<DoorCode | undefined> {
  const item = await ctx.table.get(codeKey(householdId))
  return item && DoorCode.parse(item)
}

/** Replaces the code of a household. */
export const putCode = (householdId: string, code: DoorCode): Write => ({
  key: codeKey(householdId),
  put: { ...code, expiresAt: Math.ceil(code.until / 1000) },
})

/** Uses the code of a household once; fails (`code`) if it is another one, has passed or is used up. */
export const spendCode = (householdId: string, { hash, now }: { hash: string; now: number }): Write => ({
  key: codeKey(householdId),
  change: { add: { left: -1 } },
  when: [
    ['hash', '=', hash],
    ['until', '>', now],
    ['left', '>', 0],
  ],
  named: 'code',
})
