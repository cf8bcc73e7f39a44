import * as z from 'zod/mini'
import { Device } from './devices'
import { CommunityId, LoginId, RequestId } from './ids'
import { loggedInRoute } from './route'
import { Instant } from './time'

/** One of a person's logins. What is null was not known when it began. */
export const OwnLogin = z.object({
  id: LoginId,
  by: z.nullable(z.enum(['wechat', 'web'])),
  device: z.nullable(Device),
  network: z.nullable(z.string()),
  since: z.nullable(Instant),
  lastUsedAt: z.nullable(Instant),
  /** Whether it is the one that asks. */
  current: z.boolean(),
})
export type OwnLogin = z.infer<typeof OwnLogin>

/** The latest used first; a person has at most twenty. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/me/logins', summary: 'Where I am logged in', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(OwnLogin), next: z.null() }))

/** Ends one of the caller's logins with effect from its next request; one that has ended already stays so. */
const endOne = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/me/logins/{loginId}/end', summary: 'Log out one device', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId, loginId: LoginId, requestId: RequestId }))
  .output(z.object({ ended: z.literal(true) }))

/** The devices on which the caller is logged in. */
export const ownLoginsContract = { list, endOne }
