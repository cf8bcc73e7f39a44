import { teamsContract } from '../../contract/teams'
import { useAnswer } from '../platform/api/queries'
import type { RouteOutput } from '../platform/api/route'

export type Teams = RouteOutput<typeof teamsContract.list>

/** The teams and grids with their members, and which of them the caller belongs to; `staleTime` as for any answer. */
export const useTeams = ({ staleTime }: { staleTime?: number } = {}) => useAnswer({ route: teamsContract.list, input: {}, staleTime })

/** A member's name, whichever team or grid they are in. */
export function nameIn(known: Teams | undefined, personId: string): string | undefined {
  const all = [...(known?.teams ?? []), ...(known?.grids ?? [])].flatMap(({ members }) => members)
  return all.find(({ id }) => id === personId)?.name ?? undefined
}
