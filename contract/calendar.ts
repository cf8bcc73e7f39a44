import * as z from 'zod/mini'
import { calendarRefusals } from './calendarRefusals'
import { CommunityId, RequestId } from './ids'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { Day } from './time'

/** A year whose arrangement can be asked for or entered. */
export const CalendarYear = z.int().check(z.gte(2025), z.lte(2040))

/**
 * A year's days off and make-up working days (调休). `known` is who arranged it: the State Council's notice as built in, the community
 * that entered it, or nobody yet. `fixed` are the days off that the law names, which need no notice.
 */
export const Calendar = z.object({
  year: CalendarYear,
  known: z.enum(['builtIn', 'entered', 'no']),
  fixed: z.array(Day),
  off: z.array(Day),
  work: z.array(Day),
})
export type Calendar = z.infer<typeof Calendar>

/** Notices have had some 30 days off and 8 make-up days. */
const mostOff = 60
const mostWork = 20

const get = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/calendar', summary: 'A year’s days off and make-up days', tags: ['calendar'] })
  .input(z.strictObject({ communityId: CommunityId, year: z.coerce.number().check(z.int(), z.gte(2025), z.lte(2040)) }))
  .output(Calendar)

/** For managers: enters a year as the State Council's notice arranges it; entering it again replaces it. */
const enter = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/calendar', summary: 'Enter a year’s days off and make-up days', tags: ['calendar'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      year: CalendarYear,
      off: z.array(Day).check(z.maxLength(mostOff)),
      work: z.array(Day).check(z.maxLength(mostWork)),
    }),
  )
  .output(Calendar)
  .errors({ ...calendarRefusals, ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN') })

export const calendarContract = { get, enter }
