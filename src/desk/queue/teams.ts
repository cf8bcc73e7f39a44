import * as z from 'zod/mini'
import { Grid, Team, teamsContract } from '../../../contract/teams'
import { communityId } from '../../platform/api/ask'
import { clientOf } from '../../platform/api/call'
import { useSeenQuery } from '../../platform/api/queries'
import { useLogin } from '../../platform/login'

const client = clientOf(teamsContract)

const Teams = z.object({
  teams: z.array(Team),
  grids: z.array(Grid),
  mine: z.object({ teams: z.array(z.string()), grids: z.array(z.string()) }),
})
export type Teams = z.infer<typeof Teams>

/** The teams and grids with their people, and which are the caller's own. */
export function useTeams() {
  const me = useLogin()?.person.id
  return useSeenQuery({ key: ['mine', me, 'teams'], schema: Teams, ask: () => client.list({ communityId }), enabled: me !== undefined })
}

/** A member's name, in whatever team or grid they are. */
export function nameIn(known: Teams | undefined, personId: string): string | undefined {
  const all = [...(known?.teams ?? []), ...(known?.grids ?? [])].flatMap(({ members }) => members)
  return all.find(({ id }) => id === personId)?.name ?? undefined
}
