import * as z from 'zod/mini'
import { Building, Compound, placesContract } from '../../contract/places'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { useSeenQuery } from '../platform/api/queries'
import { useLogin } from '../platform/login'

const places = clientOf(placesContract)

/** The compounds with their buildings, for who is logged in. */
export function useCompounds() {
  return useSeenQuery({
    key: ['compounds'],
    schema: z.object({ items: z.array(Compound), next: z.null() }),
    ask: () => places.listCompounds({ communityId }),
    enabled: useLogin() !== undefined,
  })
}

export function useBuilding(buildingId: string | undefined) {
  return useSeenQuery({
    key: ['buildings', buildingId],
    schema: Building,
    ask: () => places.getBuilding({ communityId, buildingId: buildingId ?? '' }),
    enabled: buildingId !== undefined,
  })
}
