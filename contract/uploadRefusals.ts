import * as z from 'zod/mini'
import { nothing } from './refusals'

/** Why a file is refused. */
export const uploadRefusals = {
  UPLOAD_TYPE: { status: 415, data: z.object({ types: z.array(z.string()) }) },
  UPLOAD_TOO_LARGE: { status: 413, data: z.object({ limitBytes: z.number() }) },
  UPLOAD_TOO_LONG: { status: 413, data: z.object({ limitSeconds: z.number() }) },
  UPLOAD_BROKEN: { status: 422, data: nothing },
  UPLOAD_MISSING: { status: 409, data: nothing },
  UPLOAD_UNKNOWN: { status: 404, data: nothing },
} as const
