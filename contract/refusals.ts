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
 * Every refusal the product knows: its HTTP status, a plain Chinese sentence and the values that go with it.
 * The app says it in the person's language from code and values; other clients may show `message`.
 */
export const refusals = {
  INPUT_INVALID: { status: 400, message: '有些内容填得不对，请改一改再试。', data: z.object({ fields: z.array(FieldProblem) }) },
  LOGIN_REQUIRED: { status: 401, message: '请先登录。', data: nothing },
  LOGIN_EXPIRED: { status: 401, message: '登录已过期，请重新登录。', data: nothing },
  LOGIN_CODE_INVALID: { status: 401, message: '登录没有成功，请再试一次。', data: nothing },
  NOT_ALLOWED: { status: 403, message: '您没有权限做这件事。', data: nothing },
  NOT_FOUND: { status: 404, message: '没有找到，可能已经不在了。', data: nothing },
  ROUTE_UNKNOWN: { status: 404, message: '没有这个地址。', data: nothing },
  COMMUNITY_UNKNOWN: { status: 404, message: '没有找到这个社区。', data: nothing },
  REQUEST_REUSED: { status: 409, message: '这个请求编号已经用过，内容却不一样。请重新操作一次。', data: nothing },
  BODY_TOO_LARGE: { status: 413, message: '内容太大，请精简后再发。', data: z.object({ limitBytes: z.number() }) },
  TOO_MANY_REQUESTS: { status: 429, message: '操作太频繁了，请稍等一会儿再试。', data: z.object({ retryAfterSeconds: z.number() }) },
  SERVICE_BUSY: { status: 503, message: '现在有点忙，请稍后再试，您填的内容不会丢。', data: nothing },
  INTERNAL: { status: 500, message: '系统出了点问题，我们已经记下来了，请稍后再试。', data: nothing },

  TICKET_EXPIRED: { status: 410, message: '二维码已过期，请刷新后再扫。', data: nothing },
  TICKET_TAKEN: { status: 409, message: '这个二维码已经用过了，请刷新后再扫。', data: nothing },

  RANGE_TOO_LONG: { status: 400, message: '一次最多查一年多的活动，请缩短日期范围。', data: z.object({ limitDays: z.number() }) },
  CURSOR_INVALID: { status: 400, message: '列表位置已失效，请从头看起。', data: nothing },

  SESSION_FULL: { status: 409, message: '名额不够了。', data: z.object({ left: z.number() }) },
  SESSION_NOT_OPEN: { status: 409, message: '还没开始报名。', data: z.object({ opensAt: z.string() }) },
  SESSION_CLOSED: { status: 409, message: '报名已经截止。', data: z.object({ closesAt: z.string() }) },
  SESSION_STARTED: { status: 409, message: '活动已经开始，不能再报名了。', data: z.object({ startsAt: z.string() }) },
  SESSION_CANCELLED: { status: 409, message: '这场活动已经取消。', data: nothing },
  AUDIENCE_ONLY: { status: 403, message: '这场活动只对部分居民开放。', data: z.object({ audience: z.string() }) },
  ALREADY_BOOKED: {
    status: 409,
    message: '这场活动已经报过名了，不用重复报。',
    data: z.object({ bookingId: z.optional(z.string()), names: z.optional(z.array(z.string())) }),
  },
  PARTY_TWICE: { status: 400, message: '同一个人填了两次。', data: z.object({ name: z.optional(z.string()) }) },
  PARTY_UNKNOWN: { status: 400, message: '只能给自己和自己填写的同行人报名。', data: nothing },
  CANCEL_TOO_LATE: { status: 409, message: '已经过了可以取消的时间，请打电话告诉社区。', data: z.object({ cancelUntil: z.string() }) },
  BOOKING_OVER: { status: 409, message: '这个报名现在不能这样操作。', data: z.object({ state: z.string() }) },

  TIMES_WRONG: { status: 400, message: '时间前后不对：报名开始、截止、活动开始、结束要依次排好，并且不能早于现在。', data: nothing },
  VENUE_UNKNOWN: { status: 400, message: '没有这个场地。', data: nothing },
  VENUE_TOO_SMALL: { status: 409, message: '人数超过场地能容纳的人数。', data: z.object({ capacity: z.number() }) },
  ACTIVITY_OVER: { status: 409, message: '这个活动已经取消或结束。', data: nothing },

  KIND_UNKNOWN: { status: 400, message: '没有这一类事项。', data: nothing },
  PLACE_UNKNOWN: { status: 400, message: '没有找到这个地方，请重新选一下。', data: nothing },
  CASE_UNKNOWN: { status: 400, message: '没有找到要合并到的那一件。', data: nothing },
  CASE_OVER: { status: 409, message: '这件事已经办完了，不能再跟进。', data: z.object({ state: z.string() }) },
  ACTION_NOT_NOW: {
    status: 409,
    message: '这件事的进度刚刚变了，现在不能这样做。请看看最新进度。',
    data: z.object({ state: z.string(), allowed: z.array(z.string()) }),
  },
  ALREADY_TAKEN: { status: 409, message: '这一单已经被别人接走了。', data: z.object({ workerName: z.nullable(z.string()) }) },
  WORKER_UNKNOWN: { status: 400, message: '没有找到这位师傅，请重新选一下。', data: nothing },
  TEAM_UNKNOWN: { status: 400, message: '没有这个班组，请重新选一下。', data: nothing },

  HOME_UNKNOWN: { status: 400, message: '没有找到这个住址，请重新选一下。', data: nothing },
  FAMILY_FULL: { status: 409, message: '常用同行人最多存 12 位，请先删掉不用的。', data: z.object({ limit: z.number() }) },
  PERSON_CHANGED: { status: 409, message: '资料刚在别处改过，请看一眼再保存。', data: nothing },

  UPLOAD_TYPE: { status: 415, message: '只能传照片或语音，这个文件不是，或者格式不支持。', data: z.object({ types: z.array(z.string()) }) },
  UPLOAD_TOO_LARGE: { status: 413, message: '文件太大，请换一个小一点的再传。', data: z.object({ limitBytes: z.number() }) },
  UPLOAD_TOO_LONG: { status: 413, message: '语音太长，请分成几段来说。', data: z.object({ limitSeconds: z.number() }) },
  UPLOAD_BROKEN: { status: 422, message: '文件不完整或者坏了，请重新选一次。', data: nothing },
  UPLOAD_MISSING: { status: 409, message: '文件还没有传上来，请再传一次。', data: nothing },
  UPLOAD_UNKNOWN: { status: 404, message: '没有找到这个文件，可能放得太久了，请重新传。', data: nothing },
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
