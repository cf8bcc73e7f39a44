import type { Context } from '../platform/context'
import { keysOf, type Thing } from './doors'
import type { Reading, Term } from './question'
import { unique } from './rules'
import { type Found, findByKey, highest, type Scope, timeOf } from './store'

type Asked = { thing: Thing; terms: readonly Term[]; scopes: readonly Scope[]; before?: string; limit: number }

/** Ids, newest first, and the time before which older ones may follow. */
type Hits = { ids: string[]; next: string | undefined }

/** What is known of the list of each token. */
type Lists = Map<string, Found>

const mostRounds = 8

/**
 * The things that fit every term, newest first. Each round reads a page of each list and decides what lies within all of them; the
 * next begins where there may be more.
 */
export async function findThings(ctx: Context, { thing, terms, scopes, before, limit }: Asked): Promise<Hits> {
  if (scopes.length === 0 || terms.length === 0 || terms.some((term) => term.length === 0)) return { ids: [], next: undefined }
  const lists: Lists = new Map()
  const hits = new Set<string>()
  let from = before
  for (let round = 0; round < mostRounds; round++) {
    await readOn(ctx, { thing, terms, scopes, from, lists })
    const floor = highest([...lists.values()].map((list) => list.floor))
    for (const id of fitting(terms, lists)) if (timeOf(id) >= floor && (before === undefined || timeOf(id) < before)) hits.add(id)
    if (hits.size > limit) return firstOf(hits, limit)
    from = floor === '' ? undefined : highestLeft(terms, lists, floor)
    if (from === undefined) return { ids: newestFirst(hits), next: undefined }
  }
  // Not `from` itself, which the next search would leave out.
  return { ids: newestFirst(hits), next: from && `${from}~` }
}

/** Reads a page of each list that is not known to its end. */
async function readOn(ctx: Context, { thing, terms, scopes, from, lists }: Omit<Asked, 'limit'> & { from?: string; lists: Lists }) {
  const open = unique(terms.flat(2)).filter((token) => lists.get(token)?.floor !== '')
  const pages = open.map(async (token) => {
    const [key = ''] = keysOf(ctx, thing, [token])
    lists.set(token, await findByKey(ctx, { key, scopes, from }))
  })
  await Promise.all(pages)
}

function firstOf(hits: Set<string>, limit: number): Hits {
  const ids = newestFirst(hits).slice(0, limit)
  return { ids, next: timeOf(ids.at(-1) ?? '') }
}

const newestFirst = (ids: Iterable<string>) => [...ids].sort().reverse()

function fitting(terms: readonly Term[], lists: Lists): string[] {
  const known = unique([...lists.values()].flatMap(({ ids }) => [...ids]))
  const holds = (reading: Reading, id: string) => reading.every((token) => lists.get(token)?.ids.has(id))
  return known.filter((id) => terms.every((term) => term.some((reading) => holds(reading, id))))
}

/** The newest time below the floor at which every term may still fit; undefined if there is none. */
function highestLeft(terms: readonly Term[], lists: Lists, floor: string): string | undefined {
  const left = terms.map((term) => highest(term.map((reading) => lowest(reading.map((token) => leftIn(lists.get(token), floor))))))
  return lowest(left) || undefined
}

// Of a list known to its end, its own entries below the floor are left; of any other, everything from the floor down.
const leftIn = (list: Found | undefined, floor: string): string =>
  list?.floor === '' ? highest([...list.ids].map(timeOf).filter((time) => time < floor)) : floor

const lowest = (times: readonly string[]): string => [...times].sort()[0] ?? ''
