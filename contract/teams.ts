import * as z from 'zod/mini'
import { CommunityId, GridId, PersonId, TeamId } from './ids'
import { loggedInRoute } from './route'

const Member = z.object({ id: PersonId, name: z.nullable(z.string()) })

/** A team (维修组) with those who work in it and whose turn by rotation is next, and a grid (网格) with its grid workers. */
export const Team = z.object({ id: TeamId, name: z.string(), members: z.array(Member), next: z.nullable(PersonId) })
export type Team = z.infer<typeof Team>

export const Grid = z.object({ id: GridId, name: z.string(), members: z.array(Member) })
export type Grid = z.infer<typeof Grid>

/** For staff: who a case can be assigned to, and which teams and grids are the caller's own. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/teams', summary: 'Teams and grids with their people', tags: ['teams'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ teams: z.array(Team), grids: z.array(Grid), mine: z.object({ teams: z.array(TeamId), grids: z.array(GridId) }) }))

export const teamsContract = { list }
