import type { Grid, Team } from '../../contract/teams'
import { communityOf } from '../communities/lookup'
import type { StoredPerson } from '../people/lookup'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { findColleagues } from './lookup'

/** Teams and grids with their people, those of a team in the order of their turns, for staff who assign cases to each other. */
export async function listTeams(ctx: Context): Promise<{ teams: Team[]; grids: Grid[]; mine: { teams: string[]; grids: string[] } }> {
  const caller = mustBe(ctx, 'manager', 'gridWorker', 'serviceWorker', 'stationWorker')
  const settings = await communityOf(ctx)
  const teams = await Promise.all(
    settings.teams.map(async ({ id, name }) => {
      const members = (await findColleagues(ctx, `team#${id}`)).map(view)
      return { id, name, members, next: members[0]?.id ?? null }
    }),
  )
  const grids = await Promise.all(
    settings.grids.map(async ({ id, name }) => ({ id, name, members: (await findColleagues(ctx, `grid#${id}`)).map(view) })),
  )
  return { teams, grids, mine: { teams: caller.teams, grids: caller.grids } }
}

const view = ({ id, name }: StoredPerson) => ({ id, name: name ?? null })
