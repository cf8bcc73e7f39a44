import type { Context } from '../platform/context'
import type { Marks } from './rules'
import { findAllMarks } from './store'

/** The marks of each case of a month, by id. */
export const marksOfMonth = async (ctx: Context, month: string): Promise<Map<string, Marks>> =>
  new Map((await findAllMarks(ctx, month)).map(({ caseId, marks }) => [caseId, marks]))
