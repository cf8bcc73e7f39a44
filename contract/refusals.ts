import * as z from 'zod/mini'

const nothing = z.optional(z.looseObject({}))

/** One field that was refused: where it stands and what is wrong with it, with the limit it broke. */
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
 * Every refusal the product knows: its HTTP status and the values that go with it. The app says it in the person's language
 * from code and values; for other clients the functions add a plain Chinese sentence (functions/platform/sentences.ts).
 */
export const refusals = {
  INPUT_INVALID: { status: 400, data: z.object({ fields: z.array(FieldProblem) }) },
  LOGIN_REQUIRED: { status: 401, data: nothing },
  LOGIN_EXPIRED: { status: 401, data: nothing },
  LOGIN_CODE_INVALID: { status: 401, data: nothing },
  NOT_ALLOWED: { status: 403, data: nothing },
  NOT_FOUND: { status: 404, data: nothing },
  ROUTE_UNKNOWN: { status: 404, data: nothing },
  COMMUNITY_UNKNOWN: { status: 404, data: nothing },
  REQUEST_REUSED: { status: 409, data: nothing },
  BODY_TOO_LARGE: { status: 413, data: z.object({ limitBytes: z.number() }) },
  TOO_MANY_REQUESTS: { status: 429, data: z.object({ retryAfterSeconds: z.number() }) },
  SERVICE_BUSY: { status: 503, data: nothing },
  INTERNAL: { status: 500, data: nothing },

  TICKET_EXPIRED: { status: 410, data: nothing },
  TICKET_TAKEN: { status: 409, data: nothing },

  RANGE_TOO_LONG: { status: 400, data: z.object({ limitDays: z.number() }) },
  CURSOR_INVALID: { status: 400, data: nothing },

  SESSION_FULL: { status: 409, data: z.object({ left: z.number() }) },
  SESSION_NOT_OPEN: { status: 409, data: z.object({ opensAt: z.string() }) },
  SESSION_CLOSED: { status: 409, data: z.object({ closesAt: z.string() }) },
  SESSION_STARTED: { status: 409, data: z.object({ startsAt: z.string() }) },
  SESSION_CANCELLED: { status: 409, data: nothing },
  AUDIENCE_ONLY: { status: 403, data: z.object({ audience: z.string() }) },
  ALREADY_BOOKED: {
    status: 409,

    data: z.object({ bookingId: z.optional(z.string()), names: z.optional(z.array(z.string())) }),
  },
  PARTY_TWICE: { status: 400, data: z.object({ name: z.optional(z.string()) }) },
  PARTY_UNKNOWN: { status: 400, data: nothing },
  CANCEL_TOO_LATE: { status: 409, data: z.object({ cancelUntil: z.string() }) },
  BOOKING_OVER: { status: 409, data: z.object({ state: z.string() }) },

  TIMES_WRONG: { status: 400, data: nothing },
  VENUE_UNKNOWN: { status: 400, data: nothing },
  VENUE_TOO_SMALL: { status: 409, data: z.object({ capacity: z.number() }) },
  ACTIVITY_OVER: { status: 409, data: nothing },

  KIND_UNKNOWN: { status: 400, data: nothing },
  PLACE_UNKNOWN: { status: 400, data: nothing },
  CASE_UNKNOWN: { status: 400, data: nothing },
  CASE_OVER: { status: 409, data: z.object({ state: z.string() }) },
  ACTION_NOT_NOW: {
    status: 409,

    data: z.object({ state: z.string(), allowed: z.array(z.string()) }),
  },
  ALREADY_TAKEN: { status: 409, data: z.object({ workerName: z.nullable(z.string()) }) },
  WORKER_UNKNOWN: { status: 400, data: nothing },
  TEAM_UNKNOWN: { status: 400, data: nothing },

  HOME_UNKNOWN: { status: 400, data: nothing },
  FAMILY_FULL: { status: 409, data: z.object({ limit: z.number() }) },
  PERSON_CHANGED: { status: 409, data: nothing },

  UPLOAD_TYPE: { status: 415, data: z.object({ types: z.array(z.string()) }) },
  UPLOAD_TOO_LARGE: { status: 413, data: z.object({ limitBytes: z.number() }) },
  UPLOAD_TOO_LONG: { status: 413, data: z.object({ limitSeconds: z.number() }) },
  UPLOAD_BROKEN: { status: 422, data: nothing },
  UPLOAD_MISSING: { status: 409, data: nothing },
  UPLOAD_UNKNOWN: { status: 404, data: nothing },
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalData<C extends RefusalCode> = z.input<(typeof refusals)[C]['data']>

/** The refusals a route may answer with, in the shape oRPC's `.errors()` takes. */
export function pickRefusals<C extends RefusalCode>(...codes: C[]): { [K in C]: (typeof refusals)[K] } {
  return Object.fromEntries(codes.map((code) => [code, refusals[code]])) as { [K in C]: (typeof refusals)[K] }
}

/** A refusal as a value: what a rule answers with, before anybody throws it. */
export type Refusal = { [C in RefusalCode]: { code: C; data: RefusalData<C> } }[RefusalCode]

/** A refusal with its values. */
export function refusal<C extends RefusalCode>(
  code: C,
  ...data: undefined extends RefusalData<C> ? [data?: RefusalData<C>] : [data: RefusalData<C>]
): Refusal {
  return { code, data: data[0] } as Refusal
}
