import * as z from 'zod/mini'

/** Paging of a list: an opaque cursor from the last answer's `next`, and 1 to 50 rows (default 20). */
export const pageQuery = {
  cursor: z.optional(z.string().check(z.maxLength(600), z.regex(/^[\w.-]+$/))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(50))),
}

/** A page of a list: its rows, and `next` while there are more. */
export const pageOf = <T extends z.core.$ZodType>(item: T) => z.object({ items: z.array(item), next: z.nullable(z.string()) })
