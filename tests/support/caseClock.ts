import { dueCases } from '../../functions/cases/after/tick'
import { sweep } from '../../functions/platform/sweep'
import { createTestServices, type World } from './world'

/** The clock as it looks at the cases of these communities: what other tests left in the index is not this test's. */
export function clockOver(...worlds: readonly World[]) {
  const known = new Set(worlds.map(({ communityId }) => communityId))
  return async ({ services }: World, hurried = () => false) => {
    const { wholeTable } = services
    const own: typeof wholeTable = {
      ...wholeTable,
      query: async (query) => {
        const { items, last } = await wholeTable.query(query)
        return { items: query.index === 'due' ? items.filter(({ communityId }) => known.has(String(communityId))) : items, last }
      },
    }
    const { done: told, failed } = await sweep({ ...services, wholeTable: own }, dueCases, hurried)
    return { told, failed }
  }
}

/** The same community as a function that has just started finds it: nothing is remembered. */
export const restarted = (world: World): World => ({ ...world, services: createTestServices(world.clock) })
