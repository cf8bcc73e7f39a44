import { knownCaller } from '../../functions/platform/caller'
import type { Someone, World } from './world'

/** The same person as the next request finds them; null when their login no longer stands. */
export async function asNow(world: World, someone: Someone): Promise<Someone | null> {
  const { id: sub } = someone.person
  const claims = { sub, com: world.communityId, log: someone.caller.loginId, ver: someone.person.loginVersion }
  const caller = await knownCaller(world.ctx, claims)
  return caller && { ...someone, caller, ctx: { ...world.ctx, caller } }
}

/** A person's item as it lies in the table. */
export const rawPerson = (world: World, { person }: Someone) => world.ctx.table.get({ partition: `person#${person.id}`, sort: 'person' })

/** Everything in a person's partition as it lies in the table. */
export async function rawItems(world: World, partition: string): Promise<string> {
  const { items } = await world.ctx.table.query({ partition, limit: 1_000 })
  return JSON.stringify(items)
}
