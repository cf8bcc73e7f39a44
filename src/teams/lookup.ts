import { teamsContract } from '../../contract/teams'
import { useAnswer } from '../platform/api/queries'
import type { RouteOutput } from '../platform/api/route'

export type Teams = RouteOutput<typeof teamsContract.list>

/** The teams and grids with their people, and which are the caller's own. */
export const useTeams = () => useAnswer({ route: teamsContract.list, input: {} })

/** A member's name, in whatever team or grid they are. */
export function nameIn(known: Teams | undefined, personId: string): string | undefined {
  const all = [...(known?.teams ?? []), ...(known?.grids ?? [])].flatMap(({ members }) => members)
  return all.find(({ id }) => id === personId)?.name ?? undefined
}
