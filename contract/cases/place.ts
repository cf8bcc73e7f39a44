import * as z from 'zod/mini'
import { BuildingId, HouseholdId, VenueId } from '../ids'
import { singleLine } from '../text'

/** A home, a building with perhaps a unit of it and where there, or a public place of the community's. */
export const Place = z.union([
  z.strictObject({ householdId: HouseholdId }),
  z.strictObject({
    buildingId: BuildingId,
    unit: z.optional(z.number().check(z.int(), z.gte(1), z.lte(30))),
    where: z.optional(singleLine(60)),
  }),
  z.strictObject({ venueId: VenueId, where: z.optional(singleLine(60)) }),
])
export type Place = z.infer<typeof Place>
