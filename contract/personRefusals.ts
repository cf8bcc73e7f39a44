import * as z from 'zod/mini'
import { nothing } from './refusals'

/** Why a change to a person is refused. */
export const personRefusals = {
  HOME_UNKNOWN: { status: 400, data: nothing },
  HOME_NONE: { status: 409, data: nothing },
  HOME_CODE_WRONG: { status: 403, data: nothing },
  FAMILY_FULL: { status: 409, data: z.object({ limit: z.number() }) },
  PERSON_CHANGED: { status: 409, data: nothing },
} as const
