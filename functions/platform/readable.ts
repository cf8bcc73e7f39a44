import type * as z from 'zod/mini'
import { placesOf } from './fault'
import { log } from './log'
import type { Item } from './table'

/** By this message the alarm finds the line (cloud/alarms.yml). */
export const leftOut = 'an item was left out'

/**
 * The items of a list that fit the schema. The others are left out, so that one broken item does not take the whole list away
 * from everybody; each rings an alarm, with its keys and where it is broken.
 */
export function readable<T>(schema: z.ZodMiniType<T>, items: readonly Item[]): T[] {
  return items.flatMap((item) => {
    const read = schema.safeParse(item)
    if (read.success) return [read.data]
    log.error(leftOut, { item: [item.pk, item.sk].join(' '), at: placesOf(read.error.issues) })
    return []
  })
}
