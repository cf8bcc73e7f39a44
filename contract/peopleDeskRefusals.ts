import * as z from 'zod/mini'
import { nothing } from './refusals'

/** Why a change of somebody's posts is refused. */
export const peopleDeskRefusals = {
  /** Nobody gives themselves a post, or takes one from themselves. */
  OWN_POSTS: { status: 403, data: nothing },
  /** This role is not given here. */
  ROLE_NOT_GIVEN: { status: 403, data: nothing },
  /** Only a manager without a last day gives or takes the post of a manager, so that there is always one. */
  MANAGER_UNTIL: { status: 403, data: nothing },
  POST_UNFIT: { status: 400, data: nothing },
  POST_GONE: { status: 409, data: nothing },
  POSTS_FULL: { status: 409, data: z.object({ most: z.number() }) },
  END_WRONG: { status: 400, data: z.object({ earliest: z.string(), latest: z.string() }) },
  /** Cases are in their hands, and nobody was named to take them over. */
  WORK_LEFT: { status: 409, data: z.object({ count: z.number() }) },
  POSTS_CHANGED: { status: 409, data: nothing },
  UNDO_LATE: { status: 409, data: z.object({ hours: z.number() }) },
} as const
