import { nothing } from './refusals'

/** The refusals of searching. */
export const searchRefusals = {
  /** Only signs and filler words: there is nothing in it to look for. */
  NOTHING_TO_SEARCH: { status: 400, data: nothing },
} as const
