import type { Context } from '../platform/context'
import type { Marks } from './rules'
import { findAllMarks } from './store'

/** What each case of a month counts for in the three rates, by its id. */
export const marksOfMonth = async (ctx: Context, month: string): Promise<Map<string, Marks>> =>
  new Map((await findAllMarks(ctx, month)).map(({ caseId, marks }) => [caseId, marks]))
