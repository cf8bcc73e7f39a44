import type { Place } from '../../contract/cases/place'
import type { Address } from '../../contract/people'
import { unitNumber } from '../../contract/places'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { inOneSpelling } from './rules'
import { findBuilding, findCompounds } from './store'

export { homesNamed } from './homes'

/** A household with its address, 兴隆小区3号楼2单元401; refuses HOME_UNKNOWN. */
export async function homeOf(ctx: Context, householdId: string): Promise<Address> {
  const buildingId = householdId.split('-').slice(0, 2).join('-')
  const building = await findBuilding(ctx, buildingId)
  for (const unit of building?.units ?? []) {
    const household = unit.households.find(({ id }) => id === householdId)
    if (building && household) return { householdId, address: `${building.compoundName}${building.name}${unit.name}${household.room}` }
  }
  throw refuse('HOME_UNKNOWN')
}

/**
 * A place in words, whether it is outside anybody's home, where its neighbours look for it (`near`: a stairwell, a building, a
 * public place), and the names by which a grid may list it. Refuses PLACE_UNKNOWN.
 */
export type Located = { words: string; nearWords: string; public: boolean; near: string; within: string[] }

export async function locate(ctx: Context, place: Place): Promise<Located> {
  if ('venueId' in place) return locateVenue(ctx, place)
  const household = 'householdId' in place ? place.householdId : undefined
  const [compoundId = '', number = '', unitOfHousehold] = (household ?? ('buildingId' in place ? place.buildingId : '')).split('-')
  const buildingId = `${compoundId}-${number}`
  const building = await findBuilding(ctx, buildingId)
  const asked = 'buildingId' in place ? place.unit : Number(unitOfHousehold)
  const unit = asked === undefined ? undefined : building?.units.find((each) => unitNumber(each) === asked)
  const room = unit?.households.find(({ id }) => id === household)?.room
  if (!building || (asked !== undefined && !unit) || (household !== undefined && room === undefined)) throw refuse('PLACE_UNKNOWN')
  const nearWords = `${building.compoundName}${building.name}${unit?.name ?? ''}`
  const where = 'buildingId' in place ? place.where : undefined
  return {
    words: household === undefined ? join(nearWords, where) : `${nearWords}${room}`,
    nearWords,
    public: household === undefined,
    near: asked === undefined ? buildingId : `${buildingId}-${asked}`,
    within: [buildingId, compoundId],
  }
}

async function locateVenue(ctx: Context, { venueId, where }: Extract<Place, { venueId: string }>): Promise<Located> {
  const venue = (await communityOf(ctx)).venues.find(({ id }) => id === venueId)
  if (!venue) throw refuse('PLACE_UNKNOWN')
  return { words: join(venue.name, where), nearWords: venue.name, public: true, near: `venue-${venueId}`, within: [venueId] }
}

const join = (place: string, where?: string) => (where === undefined ? place : `${place} · ${where}`)

/**
 * What is kept of a place when its resident or requester is forgotten: the compound's name of a home, the building of a
 * stairwell, the name of a public place; never a unit, a room or free text.
 */
export async function placeWithoutHome(ctx: Context, place: Place): Promise<{ place: Place | null; near: string | null; words: string }> {
  if ('venueId' in place) {
    const venue = (await communityOf(ctx)).venues.find(({ id }) => id === place.venueId)
    return { place: { venueId: place.venueId }, near: `venue-${place.venueId}`, words: venue?.name ?? '' }
  }
  const home = 'householdId' in place
  const buildingId = home ? place.householdId.split('-').slice(0, 2).join('-') : place.buildingId
  const { compoundName = '', name = '' } = (await findBuilding(ctx, buildingId)) ?? {}
  return home
    ? { place: null, near: null, words: compoundName }
    : { place: { buildingId }, near: buildingId, words: `${compoundName}${name}` }
}

/**
 * The building or public place named in a text (`兴隆小区3号楼东门`, `兴隆小区 三栋`), and the rest of the text; undefined when it
 * names none.
 */
export async function placeInWords(ctx: Context, words: string): Promise<{ place: Place; rest: string } | undefined> {
  const venues = [...(await communityOf(ctx)).venues].sort((a, b) => b.name.length - a.name.length)
  const venue = venues.find(({ name }) => words.includes(name))
  if (venue) return { place: { venueId: venue.id }, rest: words.replace(venue.name, '').trim() }
  const address = inOneSpelling(words)
  for (const { name, buildings } of await findCompounds(ctx)) {
    const [, within] = address.split(inOneSpelling(name), 2)
    if (within === undefined) continue
    for (const building of buildings) {
      const buildingName = inOneSpelling(building.name)
      if (names(within, buildingName)) return { place: { buildingId: building.id }, rest: within.replace(buildingName, '') }
    }
  }
  return undefined
}

// 13号楼 is not 3号楼.
function names(address: string, building: string): boolean {
  const at = address.indexOf(building)
  return at >= 0 && !/\d/.test(address[at - 1] ?? '')
}
