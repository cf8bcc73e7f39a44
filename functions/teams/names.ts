import type { Bilingual } from '../../contract/catalogue/catalogue'
import { type NamedPost, type Post, wordOf } from '../../contract/posts'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'

type Names = { teams: Map<string, Bilingual>; grids: Map<string, Bilingual>; organisations: Map<string, Bilingual> }

/** The names of the community's teams, grids and organisations. */
export async function unitsOf(ctx: Context): Promise<Names> {
  const [{ teams, grids }, { organisations }] = await Promise.all([communityOf(ctx), catalogueOf(ctx)])
  const asOne = (known: readonly { id: string; name: string }[]) => new Map(known.map((each) => [each.id, sameInBoth(each.name)]))
  return {
    teams: asOne(teams),
    grids: asOne(grids),
    organisations: new Map(organisations.map((each) => [each.id, each.name])),
  }
}

/** What has one name only. */
export const sameInBoth = (name: string): Bilingual => ({ zh: name, en: name })

/** A post by the names that people know; a unit that is no more by its id. */
export function namedIn({ teams, grids, organisations }: Names, post: Post): NamedPost {
  const { role, of, since, until } = post
  const known = role === 'gridWorker' ? grids : role === 'partner' ? organisations : teams
  return {
    post: wordOf(post),
    role,
    of: of === undefined ? null : (known.get(of) ?? sameInBoth(of)),
    since: since ?? null,
    until: until ?? null,
  }
}
