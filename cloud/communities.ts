import * as z from 'zod/mini'
import { Role } from '../contract/people'
import { Building, Compound } from '../contract/places'
import { watchCalendar } from '../functions/calendar/doors'
import { putSettings, Settings } from '../functions/communities/store'
import { personEvent, personEvents } from '../functions/people/events'
import { findPerson, personKey } from '../functions/people/lookup'
import { putBuilding, putCompound } from '../functions/places/store'
import { chunksOf } from '../functions/platform/chunks'
import { commit } from '../functions/platform/commit'
import type { Context } from '../functions/platform/context'
import type { Write } from '../functions/platform/write'
import { mistakesIn } from './places'

/** The file that sets up a community: its settings, and its compounds with buildings, units and households. */
export const Beginning = z.strictObject({
  settings: Settings,
  compounds: z.array(z.strictObject({ ...Compound.shape, buildings: z.array(Building) })).check((payload) => {
    for (const message of mistakesIn(payload.value)) payload.issues.push({ code: 'custom', input: payload.value, message })
  }),
})
export type Beginning = z.infer<typeof Beginning>

const mostAtOnce = 50

/** Writes a community's settings and places, or overwrites them: running it twice does no harm. */
export async function putCommunity(ctx: Context, { settings, compounds }: Beginning): Promise<void> {
  const buildings = compounds.flatMap((compound) => compound.buildings.map((building) => ({ ...building, compoundName: compound.name })))
  const writes: Write[] = [
    putSettings(settings),
    watchCalendar(ctx),
    ...compounds.map(({ id, name, buildings: its }) =>
      putCompound({ id, name, buildings: its.map((building) => ({ id: building.id, name: building.name })) }),
    ),
    ...buildings.map(putBuilding),
  ]
  for (const some of chunksOf(writes, mostAtOnce)) await ctx.table.transact(some, ctx.ids.secret())
}

/** Sets somebody's roles to exactly these, besides those that everybody has. They take effect from the next request. */
export async function setRoles(ctx: Context, personId: string, roles: Role[]): Promise<void> {
  const staffRoles = z.array(Role).parse(roles)
  const person = await findPerson(ctx, personId)
  if (!person) throw new Error(`${ctx.communityId} has no person with the id ${personId}`)
  const outcome = await commit(ctx, {
    writes: [
      {
        key: personKey(personId),
        change: { set: { staffRoles }, add: { version: 1 } },
        when: [['version', '=', person.version]],
        named: 'person',
      },
    ],
    events: [personEvent(personEvents.rolesChanged, personId, { roles: staffRoles })],
  })
  if (!outcome.done) throw new Error('the person changed in the meantime: try again')
}
