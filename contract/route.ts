import { oc } from '@orpc/contract'
import { pickRefusals, refusals } from './refusals'

const always = pickRefusals(refusals, 'INPUT_INVALID', 'BODY_TOO_LARGE', 'NOT_FOUND', 'TOO_MANY_REQUESTS', 'SERVICE_BUSY', 'INTERNAL')

/** A route anybody may call, logged in or not. */
export const publicRoute = oc.$route({ inputStructure: 'compact', spec: (op) => ({ ...op, security: [] }) }).errors(always)

/** A route that wants `Authorization: Bearer`; which roles may call it is the verb's first line. */
export const loggedInRoute = oc
  .$route({ inputStructure: 'compact', spec: (op) => ({ ...op, security: [{ bearer: [] }] }) })
  .errors({ ...always, ...pickRefusals(refusals, 'LOGIN_REQUIRED', 'LOGIN_EXPIRED', 'NOT_ALLOWED', 'REQUEST_REUSED') })
