import * as z from 'zod/mini'
import type { allRefusals } from './allRefusals'

/** The data of a refusal that has no values. */
export const nothing = z.optional(z.looseObject({}))

/** A refused field: its path, what is wrong with it and the limit it broke. */
export const FieldProblem = z.object({
  path: z.string(),
  problem: z.enum([
    'missing',
    'unknown',
    'type',
    'tooLong',
    'tooShort',
    'tooMany',
    'tooFew',
    'tooLarge',
    'tooSmall',
    'format',
    'choice',
    'characters',
  ]),
  limit: z.optional(z.number()),
})
export type FieldProblem = z.infer<typeof FieldProblem>

/**
 * The refusals shared by all areas: their HTTP status and values. Those of one area stand with its routes. The app words them
 * from code and values in the person's language; for other clients the functions add a plain Chinese sentence
 * (functions/…/sentences.ts), which the app does not carry.
 */
export const refusals = {
  INPUT_INVALID: { status: 400, data: z.object({ fields: z.array(FieldProblem) }) },
  LOGIN_REQUIRED: { status: 401, data: nothing },
  LOGIN_EXPIRED: { status: 401, data: nothing },
  NOT_ALLOWED: { status: 403, data: nothing },
  NOT_FOUND: { status: 404, data: nothing },
  ROUTE_UNKNOWN: { status: 404, data: nothing },
  COMMUNITY_UNKNOWN: { status: 404, data: nothing },
  REQUEST_REUSED: { status: 409, data: nothing },
  CURSOR_INVALID: { status: 400, data: nothing },
  BODY_TOO_LARGE: { status: 413, data: z.object({ limitBytes: z.number() }) },
  TOO_MANY_REQUESTS: { status: 429, data: z.object({ retryAfterSeconds: z.number() }) },
  SERVICE_BUSY: { status: 503, data: nothing },
  INTERNAL: { status: 500, data: nothing },
} as const

/** The code of any refusal. */
export type RefusalCode = keyof typeof allRefusals
export type RefusalData<C extends RefusalCode> = z.input<(typeof allRefusals)[C]['data']>

/** A selection of an area's refusals for a route, as oRPC's `.errors()` takes them. */
export function pickRefusals<R extends object, C extends keyof R>(from: R, ...codes: C[]): Pick<R, C> {
  return Object.fromEntries(codes.map((code) => [code, from[code]])) as Pick<R, C>
}

/** A refusal as a value: what a rule returns, before anybody throws it. */
export type Refusal = { [C in RefusalCode]: { code: C; data: RefusalData<C> } }[RefusalCode]

export function refusal<C extends RefusalCode>(
  code: C,
  ...data: undefined extends RefusalData<C> ? [data?: RefusalData<C>] : [data: RefusalData<C>]
): Refusal {
  return { code, data: data[0] } as Refusal
}
