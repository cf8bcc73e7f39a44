import { chunksOf } from '../../platform/chunks'
import type { Context } from '../../platform/context'
import { pagesOf } from '../../platform/pages'
import type { Item } from '../../platform/table'
import type { Write } from '../../platform/write'
import { partitionOf } from './keys'
import { askedKey } from './store'
import type { StoredCase } from './stored'

const followerKey = (caseId: string, personId: string) => ({ partition: partitionOf(caseId), sort: `follower#${personId}` })

/** Adds a follower; fails if they follow already or the case has changed since it was read. */
export function putFollower(item: StoredCase, personId: string): Write[] {
  return [
    { key: followerKey(item.id, personId), put: { personId }, when: 'absent', named: 'follower' },
    { key: askedKey(personId, item.id), put: { caseId: item.id } },
  ]
}

/** Removes a follower. */
export const removeFollower = (caseId: string, personId: string): Write[] => [
  { key: followerKey(caseId, personId), remove: true, when: 'exists', named: 'follower' },
  { key: askedKey(personId, caseId), remove: true },
]

export async function isFollower(ctx: Context, caseId: string, personId: string): Promise<boolean> {
  return (await ctx.table.get(followerKey(caseId, personId))) !== undefined
}

/** Those of these cases that somebody follows. */
export async function findFollowed(ctx: Context, caseIds: readonly string[], personId: string): Promise<Set<string>> {
  const pages = chunksOf(caseIds, casesAtOnce).map((ids) => ctx.table.batchGet(ids.map((id) => followerKey(id, personId))))
  return new Set((await Promise.all(pages)).flat().map(({ pk }) => String(pk).slice(String(pk).lastIndexOf('#') + 1)))
}

const casesAtOnce = 100
const followersAPage = 500

/** The ids of all followers of a case. */
export async function findFollowers(ctx: Context, caseId: string): Promise<string[]> {
  const all: string[] = []
  const pages = pagesOf((after?: Item) =>
    ctx.table.query({ partition: partitionOf(caseId), prefix: 'follower#', limit: followersAPage, after }),
  )
  for await (const { items } of pages) all.push(...items.map((item) => String(item.personId)))
  return all
}
