import { nothing } from './refusals'

/** Why a login is refused. */
export const loginRefusals = {
  LOGIN_CODE_INVALID: { status: 401, data: nothing },
  TICKET_EXPIRED: { status: 410, data: nothing },
  TICKET_TAKEN: { status: 409, data: nothing },
  TICKET_NUMBER_WRONG: { status: 409, data: nothing },
} as const
