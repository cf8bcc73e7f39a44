import * as z from 'zod/mini'
import { Catalogue } from '../contract/catalogue/routes'
import { Building, Compound } from '../contract/places'
import { postOf } from '../contract/posts'
import { watchCalendar } from '../functions/calendar/doors'
import { hasCatalogue, putCatalogue, replaceCatalogue } from '../functions/catalogue/doors'
import { keptOnRewrite } from '../functions/communities/rules'
import { findStored, putSettings, Settings } from '../functions/communities/store'
import { findPerson } from '../functions/people/lookup'
import { putBuilding, putCompound } from '../functions/places/store'
import { chunksOf } from '../functions/platform/chunks'
import type { Context } from '../functions/platform/context'
import type { Write } from '../functions/platform/write'
import { setPosts } from '../functions/teams/setPosts'
import { catalogueFor } from './catalogue/catalogue'
import { mistakesIn } from './places'

/**
 * The file that sets up a community: its settings, its compounds with buildings, units and households, and its station's catalogue.
 * Without one, a new community begins with what holds everywhere, and one that has a catalogue keeps it as its station has edited it.
 */
export const Beginning = z.strictObject({
  settings: Settings,
  compounds: z.array(z.strictObject({ ...Compound.shape, buildings: z.array(Building) })).check((payload) => {
    for (const message of mistakesIn(payload.value)) payload.issues.push({ code: 'custom', input: payload.value, message })
  }),
  catalogue: z.optional(Catalogue),
})
export type Beginning = z.infer<typeof Beginning>

const mostAtOnce = 50

/**
 * Writes a community's settings, places and catalogue, or overwrites them: running it twice does no harm. Sections of the settings that
 * managers have changed in the app stay as they are. Throws for a faulty catalogue before anything is written.
 */
export async function putCommunity(ctx: Context, { settings, compounds, catalogue }: Beginning): Promise<void> {
  const buildings = compounds.flatMap((compound) => compound.buildings.map((building) => ({ ...building, compoundName: compound.name })))
  const writes: Write[] = [
    putSettings(keptOnRewrite(settings, await findStored(ctx))),
    watchCalendar(ctx),
    ...compounds.map(({ id, name, buildings: its }) =>
      putCompound({ id, name, buildings: its.map((building) => ({ id: building.id, name: building.name })) }),
    ),
    ...buildings.map(putBuilding),
    ...(await catalogueWrites(ctx, catalogue)),
  ]
  for (const some of chunksOf(writes, mostAtOnce)) await ctx.table.transact(some, ctx.ids.secret())
}

async function catalogueWrites(ctx: Context, own: Catalogue | undefined): Promise<Write[]> {
  if (own) return replaceCatalogue(ctx, own)
  return (await hasCatalogue(ctx)) ? [] : putCatalogue(catalogueFor(ctx.communityId))
}

/** Sets somebody's posts, a word each (`serviceWorker:repair-crew`), to exactly these; throws for somebody the community does not know. */
export async function setRoles(ctx: Context, personId: string, words: readonly string[]): Promise<void> {
  const posts = words.map(postOf)
  if (!(await findPerson(ctx, personId))) throw new Error(`${ctx.communityId} has no person with the id ${personId}`)
  await setPosts(ctx, { personId, posts })
}
