import * as z from 'zod/mini'
import { declareEvents } from '../platform/events'

/** Events of buildings: how many households came or went with which import, and that another grid has it. */
export const placeEvents = declareEvents('place', {
  filled: { audience: 'staff', facts: z.object({ importId: z.string(), households: z.number() }) },
  emptied: { audience: 'staff', facts: z.object({ importId: z.string(), households: z.number() }) },
  regridded: { audience: 'staff', facts: z.object({ from: z.nullable(z.string()), to: z.nullable(z.string()) }) },
})

/** What every event of a building has in common. */
export const ofBuilding = (buildingId: string) => ({ subject: buildingId, partition: `building#${buildingId}` })
