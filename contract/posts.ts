import * as z from 'zod/mini'
import { Bilingual } from './catalogue/catalogue'
import { OrganisationId } from './catalogue/ids'
import { GivenRole, type Role } from './people'
import { Day, dayOf } from './time'

/** The roles that work in a team. */
const inTeams: readonly Role[] = ['volunteer', 'serviceWorker', 'stationWorker', 'mediator', 'lawyer']

const mayBeOf = (role: Role) => role === 'gridWorker' || role === 'partner' || inTeams.includes(role)

type Given = { role: GivenRole; of?: string; until?: string }

/** A partner's person (单位联系人) is one of a named organisation until a day. */
const isBound = ({ role, of, until }: Given) => role !== 'partner' || (OrganisationId.safeParse(of).success && until !== undefined)

/**
 * A post: a role and, where it works in one, of which grid (`gridWorker`), organisation of the catalogue (`partner`) or team (the
 * others). Held up to and including the day `until`, without one until it is taken. `since`: the day it was given, where that is known.
 */
export const Post = z.strictObject({ role: GivenRole, of: z.optional(z.string()), until: z.optional(Day), since: z.optional(Day) }).check(
  z.refine(({ role, of }) => of === undefined || mayBeOf(role), { path: ['of'] }),
  z.refine(isBound, { path: ['until'] }),
)
export type Post = z.infer<typeof Post>

/** A post as people read it: in one word, and with the name of its team, grid or organisation. */
export const NamedPost = z.object({
  post: z.string(),
  role: GivenRole,
  of: z.nullable(Bilingual),
  since: z.nullable(Day),
  until: z.nullable(Day),
})
export type NamedPost = z.infer<typeof NamedPost>

/** The posts that are held at a moment (milliseconds). */
export const heldAt = (posts: readonly Post[], now: number): Post[] =>
  posts.filter(({ until }) => until === undefined || dayOf(now) <= until)

export const rolesIn = (posts: readonly Post[]): GivenRole[] => unique(posts.map(({ role }) => role))
export const teamsIn = (posts: readonly Post[]): string[] => placesOf(posts.filter(({ role }) => inTeams.includes(role)))
export const gridsIn = (posts: readonly Post[]): string[] => placesOf(posts.filter(({ role }) => role === 'gridWorker'))
export const organisationsIn = (posts: readonly Post[]): string[] => placesOf(posts.filter(({ role }) => role === 'partner'))

const placesOf = (posts: readonly Post[]) => unique(posts.flatMap(({ of }) => of ?? []))
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/**
 * A post in one word, `serviceWorker:repair-crew`, `manager:2027-06-30` or `partner:court:2027-06-30`, and back; throws for anything
 * else. The word does not say since when.
 */
export const wordOf = ({ role, of, until }: Post): string => [role, of, until].filter((part) => part !== undefined).join(':')
export function postOf(word: string): Post {
  const [role, ...rest] = word.split(':')
  const [of, until] = rest.length === 1 && Day.safeParse(rest[0]).success ? [undefined, rest[0]] : rest
  if (rest.length > 2) throw new Error(`not a post: ${word}`)
  return Post.parse({ role, ...(of !== undefined && { of }), ...(until !== undefined && { until }) })
}
