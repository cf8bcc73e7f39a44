import type { Place } from '../../contract/cases/place'
import { BuildingId, HouseholdId, VenueId } from '../../contract/ids'
import { locate, placeInWords } from '../places/lookup'
import { namesHome } from '../places/rules'
import type { Context } from '../platform/context'
import { Fault } from './fault'

/** The location of a report. `fallback` is the public place for reports that name no known one. */
export type Location = {
  addressId: string | null
  addressString: string | null
  lat: string | null
  long: string | null
  where: string | null
  fallback: string | null
}

const longestWhere = 60

/** The public place of a report. Faults of 400: no location, an unknown id, a home, invalid coordinates. */
export async function placeOf(ctx: Context, location: Location): Promise<Place> {
  const { addressId, addressString, where } = location
  const coordinates = coordinatesOf(location)
  if (!addressId && !addressString && !coordinates) throw new Fault(400, 'one of lat and long, address_string, address_id is required')
  if (addressString && namesHome(addressString)) throw new Fault(400, 'address_string names a home; only public areas are taken')
  if (where && namesHome(where)) throw new Fault(400, 'attribute[where] names a home; only public areas are taken')
  if (addressId) return known(ctx, placeNamed(addressId), where ?? addressString)
  const found = addressString ? await placeInWords(ctx, addressString) : undefined
  if (found) return known(ctx, found.place, where ?? found.rest)
  if (!location.fallback)
    throw new Fault(400, 'the location is not known here: send an address_id, or an address_string that names a building or a public place')
  return known(ctx, { venueId: location.fallback }, [where, addressString, coordinates].filter(Boolean).join(' · '))
}

/** `c01-b3` is a building, `c01-b3-2` one of its stairwells, any other name a public place. */
function placeNamed(addressId: string): Place {
  if (HouseholdId.safeParse(addressId).success) throw new Fault(400, 'address_id names a home; only public areas are taken')
  const [, buildingId = addressId, unit] = /^(c\d+-b\d+)-(\d{1,2})$/.exec(addressId) ?? []
  if (BuildingId.safeParse(buildingId).success) return { buildingId, ...(unit !== undefined && { unit: Number(unit) }) }
  if (VenueId.safeParse(addressId).success) return { venueId: addressId }
  throw new Fault(400, 'address_id was not found')
}

async function known(ctx: Context, place: Place, where: string | null): Promise<Place> {
  await locate(ctx, place).catch((error: unknown) => {
    throw (error as { code?: string }).code === 'PLACE_UNKNOWN' ? new Fault(400, 'address_id was not found') : error
  })
  return where ? { ...place, where: cut(where, longestWhere) } : place
}

/** The beginning of a text, never ending in half a character. */
export function cut(text: string, longest: number): string {
  const cut = text.slice(0, longest)
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** Latitude and longitude as text for whoever goes there; null if none were sent. */
export function coordinatesOf({ lat, long }: Pick<Location, 'lat' | 'long'>): string | null {
  if (!lat && !long) return null
  const [north, east] = [Number(lat || 'none'), Number(long || 'none')]
  if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180)) throw new Fault(400, 'lat and long have to be sent together, as WGS84 numbers')
  return `${north.toFixed(5)}, ${east.toFixed(5)}`
}

/** The address id that clients see for a place; null for a home. */
export function addressIdOf(place: Place | null): string | null {
  if (place === null || 'householdId' in place) return null
  if ('venueId' in place) return place.venueId
  return place.unit === undefined ? place.buildingId : `${place.buildingId}-${place.unit}`
}
