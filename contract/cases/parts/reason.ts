import * as z from 'zod/mini'

/** A reason's code, one of those that the action lists. */
export const Reason = z.string().check(z.maxLength(40))
