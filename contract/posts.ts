import * as z from 'zod/mini'
import { GivenRole, type Role } from './people'

/** The roles that work in a team. */
const inTeams: readonly Role[] = ['volunteer', 'serviceWorker', 'stationWorker', 'mediator', 'lawyer']

const mayBeOf = (role: Role) => role === 'gridWorker' || inTeams.includes(role)

/** A post: a role and, where it works in one, of which grid (`gridWorker`) or team (the others). */
export const Post = z
  .strictObject({ role: GivenRole, of: z.optional(z.string()) })
  .check(z.refine(({ role, of }) => of === undefined || mayBeOf(role), { path: ['of'] }))
export type Post = z.infer<typeof Post>

export const rolesIn = (posts: readonly Post[]): GivenRole[] => unique(posts.map(({ role }) => role))
export const teamsIn = (posts: readonly Post[]): string[] => unitsOf(posts.filter(({ role }) => role !== 'gridWorker'))
export const gridsIn = (posts: readonly Post[]): string[] => unitsOf(posts.filter(({ role }) => role === 'gridWorker'))

const unitsOf = (posts: readonly Post[]) => unique(posts.flatMap(({ of }) => of ?? []))
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** A post in one word, `serviceWorker:repair-crew` or `manager`, and back; throws for anything else. */
export const wordOf = ({ role, of }: Post): string => (of === undefined ? role : `${role}:${of}`)
export function postOf(word: string): Post {
  const [role, of] = word.split(/:(.*)/)
  return Post.parse({ role, ...(of !== undefined && { of }) })
}
