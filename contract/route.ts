import { type AnySchema, type ContractProcedure, type InferSchemaOutput, oc } from '@orpc/contract'
import { pickRefusals, refusals } from './refusals'

const always = pickRefusals(refusals, 'INPUT_INVALID', 'BODY_TOO_LARGE', 'NOT_FOUND', 'TOO_MANY_REQUESTS', 'SERVICE_BUSY', 'INTERNAL')

/** A route that anybody may call, logged in or not. */
export const publicRoute = oc.$route({ inputStructure: 'compact', spec: (op) => ({ ...op, security: [] }) }).errors(always)

/** A route that requires `Authorization: Bearer`; the verb's first line says which roles may call it. */
export const loggedInRoute = oc
  .$route({ inputStructure: 'compact', spec: (op) => ({ ...op, security: [{ bearer: [] }] }) })
  .errors({ ...always, ...pickRefusals(refusals, 'LOGIN_REQUIRED', 'LOGIN_EXPIRED', 'NOT_ALLOWED', 'REQUEST_REUSED') })

// biome-ignore lint/suspicious/noExplicitAny: oRPC's own type for a procedure of any output, refusals and meta
type RouteOf<I extends AnySchema> = ContractProcedure<I, any, any, any>

/** A verb's input: its route's parsed input without the community, which is in the context. */
export type InputOf<R> = R extends RouteOf<infer I> ? Omit<InferSchemaOutput<I>, 'communityId'> : never
