import * as z from 'zod/mini'
import { CommunityId, TeamId } from './ids'
import { pickRefusals, refusals } from './refusals'
import { publicRoute } from './route'
import { Month } from './time'

/**
 * How many cases were reported in the month and what became of them. `due`: answered, or past the deadline for an answer;
 * `answered`: those answered in time; `rated`: those with a rating (the last one counts); `solved` and `satisfied`: those rated
 * with a plain yes.
 */
export const RateCounts = z.object({
  cases: z.number(),
  due: z.number(),
  answered: z.number(),
  rated: z.number(),
  solved: z.number(),
  satisfied: z.number(),
})
export type RateCounts = z.infer<typeof RateCounts>

const Rate = z.nullable(z.number().check(z.gte(0), z.lte(1)))

/** 响应率 answered ÷ due, 解决率 solved ÷ rated, 满意率 satisfied ÷ rated; null instead of dividing by zero. */
export const RatesRow = z.object({ counts: RateCounts, response: Rate, solution: Rate, satisfaction: Rate })
export type RatesRow = z.infer<typeof RatesRow>

/** The rates of a month: overall, by the team that received a case first, and by kind and branch of the category tree. */
export const Rates = z.object({
  month: Month,
  total: RatesRow,
  teams: z.array(z.extend(RatesRow, { team: z.object({ id: TeamId, name: z.string() }) })),
  categories: z.array(z.extend(RatesRow, { kind: z.string(), branch: z.string() })),
})
export type Rates = z.infer<typeof Rates>

const list = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/rates', summary: 'The three rates of a month', tags: ['rates'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      /** The month in which cases were submitted; default the current one. */
      month: z.optional(Month),
    }),
  )
  .output(Rates)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

export const ratesContract = { list }
