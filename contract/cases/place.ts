import * as z from 'zod/mini'
import { BuildingId, HouseholdId, VenueId } from '../ids'
import { singleLine } from '../text'

/** A home; a building, perhaps with a unit and a spot; or a public place of the community. */
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
