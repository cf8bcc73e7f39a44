import * as z from 'zod/mini'
import { CommunityId, VenueId } from './ids'
import { pickRefusals, refusals } from './refusals'
import { publicRoute } from './route'
import { Day } from './time'

/** Whom to call, where to find them and when. */
export const Contact = z.object({ name: z.string(), duty: z.string(), phone: z.string(), place: z.string(), hours: z.string() })
export type Contact = z.infer<typeof Contact>

/** A room or an outdoor place; `capacity` in persons, null if unlimited. */
export const Venue = z.object({ id: VenueId, name: z.string(), outdoor: z.boolean(), capacity: z.nullable(z.number()) })
export type Venue = z.infer<typeof Venue>

/** The festivals of the almanac; `solar` ones fall on fixed dates, the others follow the lunar calendar. */
export const Festival = z.enum([
  'yuandan',
  'laba',
  'xiaonian',
  'chuxi',
  'chunjie',
  'yuanxiao',
  'longtaitou',
  'funv',
  'qingming',
  'laodong',
  'ertong',
  'duanwu',
  'qixi',
  'zhongqiu',
  'guoqing',
  'chongyang',
  'dongzhi',
])
export type Festival = z.infer<typeof Festival>

/** A day of the lunar calendar: 腊月初八 is `{month: 12, day: 8, leap: false}`. */
export const LunarDate = z.object({ month: z.number(), day: z.number(), leap: z.boolean() })
export type LunarDate = z.infer<typeof LunarDate>

/** The public facts of a community. */
export const Community = z.object({
  id: CommunityId,
  name: z.string(),
  city: z.string(),
  contacts: z.array(Contact),
  emergency: z.array(z.object({ name: z.string(), phone: z.string() })),
  venues: z.array(Venue),
  nextFestival: z.nullable(z.object({ festival: Festival, day: Day, lunar: LunarDate })),
})
export type Community = z.infer<typeof Community>

const get = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}', summary: 'A community: its name, contacts and venues', tags: ['communities'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(Community)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

export const communitiesContract = { get }
