import { kindNamed } from '../../contract/cases/kinds/kinds'
import type { Rates, ratesContract } from '../../contract/rates'
import type { InputOf } from '../../contract/route'
import { monthOf } from '../../contract/time'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { teamName } from '../teams/lookup'
import { namesOf, rowOf } from './rules'
import { findCounters } from './store'

/** The three rates of a month: only numbers, so public. */
export async function listRates(ctx: Context, { month = monthOf(ctx.clock.now()) }: InputOf<typeof ratesContract.list>): Promise<Rates> {
  const settings = await communityOf(ctx)
  const { counters } = await findCounters(ctx, month)
  return {
    month,
    total: rowOf(counters, 'all'),
    teams: namesOf(counters, 'team').map((id) => ({ team: { id, name: teamName(settings, id) }, ...rowOf(counters, `team|${id}`) })),
    categories: namesOf(counters, 'category').flatMap((name) => {
      const [kind = '', branch = ''] = name.split('/')
      // One case a month would say that somebody here asked for a lawyer.
      return kindNamed(kind)?.confidential ? [] : [{ kind, branch, ...rowOf(counters, `category|${name}`) }]
    }),
  }
}
