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

/** The number of a unit as ids have it: 2 for `c01-b1-2-101`. A building's units need not begin with 1, nor be numbers in their names. */
export const unitNumber = ({ households }: Building['units'][number]): number => Number(households[0]?.id.split('-')[2])

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
