import * as z from 'zod/mini'
import { BuildingId, CommunityId, HouseholdId } from './ids'
import { loggedInRoute } from './route'

/** A compound (小区) with its buildings (楼). */
export const Compound = z.object({
  id: z.string(),
  name: z.string(),
  buildings: z.array(z.object({ id: BuildingId, name: z.string() })),
})
export type Compound = z.infer<typeof Compound>

/** A building's units (单元) and the rooms in them; never who lives there. */
export const Building = z.object({
  id: BuildingId,
  name: z.string(),
  units: z.array(z.object({ name: z.string(), households: z.array(z.object({ id: HouseholdId, room: z.string() })) })),
})
export type Building = z.infer<typeof Building>

const listCompounds = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/compounds', summary: 'The compounds and their buildings', tags: ['places'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(Compound), next: z.null() }))

const getBuilding = loggedInRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/buildings/{buildingId}',
    summary: 'A building with its units and rooms',
    tags: ['places'],
  })
  .input(z.strictObject({ communityId: CommunityId, buildingId: BuildingId }))
  .output(Building)

export const placesContract = { listCompounds, getBuilding }
