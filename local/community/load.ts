import { firstCatalogue } from '../../cloud/catalogue/catalogue'
import { putActivity } from '../../functions/activities/lookup'
import { watchCalendar } from '../../functions/calendar/doors'
import { putCatalogue } from '../../functions/catalogue/doors'
import { putSettings } from '../../functions/communities/store'
import { foundWrites } from '../../functions/people/doors'
import { putPerson } from '../../functions/people/lookup'
import { putFamily } from '../../functions/people/store'
import { putBuilding, putCompound } from '../../functions/places/store'
import { inCommunity } from '../../functions/platform/community'
import type { Context, Services } from '../../functions/platform/context'
import { putSession } from '../../functions/sessions/lookup'
import { joinRosters } from '../../functions/teams/posts'
import { activitiesFrom, type Planned } from './activities'
import { addAppointments } from './appointments'
import { addCases } from './cases'
import { draftsOf } from './drafts'
import { neighbours } from './neighbours'
import { newsOf } from './news'
import { claimOf, demoPeople, familyOf, storedPerson } from './people'
import { buildings, compounds } from './places'
import { seatNeighbours } from './seat'
import { communityId as demoCommunityId, settings } from './settings'
import { createWriter, nameOf, newItems, type Writer } from './write'

/** The number of items in the demo community, and how many of them this run wrote. */
export type Loaded = { items: number; added: number; milliseconds: number }

type Part = Pick<Loaded, 'items' | 'added'>

/**
 * Brings the demo community up to `now` (milliseconds) by adding what is missing: the first run creates it, a later one adds
 * the days that have passed, and one after an interrupted run completes it.
 */
export async function loadCommunity(options: { services: Services; now: number; communityId?: string }): Promise<Loaded> {
  const startedAt = performance.now()
  const { services, now, communityId = demoCommunityId } = options
  const ctx = inCommunity({ ...services, clock: { now: () => now } }, communityId)
  const writer = createWriter(ctx)
  try {
    const planned = activitiesFrom(now)
    const parts = [
      await addGround(ctx, writer, planned),
      await addPeople(ctx, writer),
      await seatNeighbours(ctx, writer, planned),
      await addCases(ctx, writer),
      await addAppointments(ctx, writer),
    ]
    const sum = (count: keyof Part) => parts.reduce((all, part) => all + part[count], 0)
    return { items: sum('items'), added: sum('added'), milliseconds: Math.round(performance.now() - startedAt) }
  } finally {
    writer.close()
  }
}

async function addGround(ctx: Context, writer: Writer, planned: Planned[]): Promise<Part> {
  const items = newItems([
    putSettings({ ...settings, id: ctx.communityId }),
    watchCalendar(ctx),
    ...compounds.map(putCompound),
    ...buildings.map(putBuilding),
    ...putCatalogue(firstCatalogue),
    ...planned.flatMap(({ activity, sessions }) => [putActivity(activity), ...sessions.flatMap(({ session }) => putSession(ctx, session))]),
    ...newsOf(planned, ctx.clock.now()),
  ])
  return { items: items.length, added: await writer.addMissing(items) }
}

// Family, home and rosters first: people who exist have had theirs, so what they left or removed stays so. Deleted people stay deleted.
async function addPeople(ctx: Context, writer: Writer): Promise<Part> {
  const everybody = await Promise.all(
    [...demoPeople, ...neighbours].map(async (one) => {
      const person = storedPerson(ctx, one)
      const [item, openid] = newItems(putPerson(person))
      if (!item || !openid) throw new Error('a person has two items')
      const beside = newItems([
        ...claimOf(ctx, person),
        ...joinRosters(person),
        ...draftsOf({ key: one.key, id: person.id }, ctx.clock.now()),
        ...familyOf(one).flatMap((member) => putFamily(person.id, member)),
        ...(await foundWrites(ctx, { after: person })),
      ])
      return { item, openid, beside }
    }),
  )
  const known = await writer.find(everybody.map(({ item }) => item.key))
  const isNew = ({ item }: (typeof everybody)[number]) => !known.has(nameOf(item.key))
  const stands = ({ item }: (typeof everybody)[number]) => known.get(nameOf(item.key))?.removedAt === undefined

  const newcomers = everybody.filter(isNew)
  const added =
    (await writer.addMissing(newcomers.flatMap(({ beside }) => beside))) +
    (await writer.addMissing(newcomers.map(({ item }) => item))) +
    (await writer.addMissing(everybody.filter(stands).map(({ openid }) => openid)))
  return { items: everybody.reduce((all, { beside }) => all + 2 + beside.length, 0), added }
}
