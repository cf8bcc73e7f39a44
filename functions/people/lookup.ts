import * as z from 'zod/mini'
import { Device } from '../../contract/devices'
import { Home, Language, type Person, TextSize } from '../../contract/people'
import { heldAt, Post } from '../../contract/posts'
import { type Caller, rolesOf } from '../platform/caller'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

/** A login as stored: where it began, when it ends and was used last (milliseconds), and how often and by which request it was renewed. */
const StoredLogin = z.object({
  until: z.number(),
  by: z.optional(z.enum(['wechat', 'web'])),
  device: z.optional(Device),
  network: z.optional(z.string()),
  since: z.optional(z.number()),
  usedAt: z.optional(z.number()),
  turn: z.optional(z.number()),
  renewedAt: z.optional(z.number()),
  renewedBy: z.optional(z.string()),
})

/** A person as stored. `phone` is sealed; `logins` are by id. */
export const StoredPerson = z.object({
  id: z.string(),
  communityId: z.string(),
  name: z.optional(z.string()),
  phone: z.optional(z.string()),
  home: z.optional(Home),
  language: Language,
  textSize: TextSize,
  /** Their posts on the staff; written by teams only (functions/teams/posts.ts), together with the rosters. */
  posts: z.array(Post),
  openidIndex: z.string(),
  loginVersion: z.number(),
  logins: z.record(z.string(), StoredLogin),
  version: z.number(),
  schema: z.literal(1),
})
export type StoredPerson = z.infer<typeof StoredPerson>

export const partitionOf = (personId: string) => `person#${personId}`
export const personKey = (personId: string) => ({ partition: partitionOf(personId), sort: 'person' })
export const openidKey = (openidIndex: string) => ({ partition: `openid#${openidIndex}`, sort: 'person' })

/** The caller's item, as read with the request. */
export const personOf = (caller: Caller): StoredPerson => StoredPerson.parse(caller.item)

/** Fails (`person`) once somebody is deleted. */
export const mustExist = (personId: string): Write => ({
  key: personKey(personId),
  check: true,
  when: [['loginVersion', 'exists']],
  named: 'person',
})

export async function findPerson(ctx: Context, personId: string): Promise<StoredPerson | undefined> {
  return StoredPerson.safeParse(await ctx.table.get(personKey(personId))).data
}

/** The persons with these ids (at most 100), by id; missing ones are left out. */
export async function findPersons(ctx: Context, personIds: string[]): Promise<Map<string, StoredPerson>> {
  const items = await ctx.table.batchGet([...new Set(personIds)].map(personKey))
  const persons = items.flatMap((item) => StoredPerson.safeParse(item).data ?? [])
  return new Map(persons.map((person) => [person.id, person]))
}

export async function findPersonByOpenid(ctx: Context, openidIndex: string): Promise<StoredPerson | undefined> {
  const item = await ctx.table.get(openidKey(openidIndex))
  return item && findPerson(ctx, z.string().parse(item.personId))
}

/** A new person and the way from the openid to them; `taken` fails when another login made them first. */
export function putPerson(person: StoredPerson): Write[] {
  return [
    { key: personKey(person.id), put: person, when: 'absent', named: 'taken' },
    { key: openidKey(person.openidIndex), put: { personId: person.id }, when: 'absent', named: 'taken' },
  ]
}

/** The field that a person's phone number is sealed to. */
export const phoneField = (ctx: Context, personId: string) => ({ communityId: ctx.communityId, record: personId, field: 'phone' })

/** A person's phone number, for staff who have to call them; undefined if none was given. */
export const phoneOf = (ctx: Context, { id, phone }: StoredPerson) => (phone ? ctx.crypto.open(phoneField(ctx, id), phone) : undefined)

/** A person as they see themselves, the phone masked. */
export function viewPerson(ctx: Context, person: StoredPerson): Person {
  return {
    id: person.id,
    communityId: person.communityId,
    name: person.name ?? null,
    phone: maskedPhoneOf(ctx, person),
    home: person.home ?? null,
    language: person.language,
    textSize: person.textSize,
    roles: rolesOf({ ...person, posts: heldAt(person.posts, ctx.clock.now()) }),
    version: person.version,
  }
}

/** A person's phone number with its middle hidden, 139****0009; null if none was given. */
export function maskedPhoneOf(ctx: Context, person: StoredPerson): string | null {
  const phone = phoneOf(ctx, person)
  return phone === undefined ? null : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** A name of which only the first character is left, 王*; null if none was given. */
export function maskedName(person: Pick<StoredPerson, 'name'> | undefined): string | null {
  const [first] = person?.name ?? ''
  return first === undefined ? null : `${first}*`
}
