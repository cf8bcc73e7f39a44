import * as z from 'zod/mini'
import type { EntryVersion } from '../../contract/catalogue/draft'
import type { editingContract } from '../../contract/catalogue/editing'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { mustEdit, namesOf } from './editors'
import { findVersions } from './history'

type Input = InputOf<typeof editingContract.listVersions>

/** A page of an entry's changes, newest first; one that was never changed at the desk has none. */
export async function listVersions(
  ctx: Context,
  { cursor, limit = 10, ...key }: Input,
): Promise<{ items: EntryVersion[]; next: string | null }> {
  mustEdit(ctx)
  const [after] = cursor ? readCursor(cursor, z.tuple([z.string().check(z.regex(/^ver_\w+$/))])) : []
  const { found, last } = await findVersions(ctx, key, { limit, after })
  const nameOf = await namesOf(
    ctx,
    found.flatMap(({ writers, reader }) => [...writers, ...(reader === null ? [] : [reader])]),
  )
  const items = found.map((version) => ({
    ...version,
    writers: version.writers.map(nameOf),
    reader: version.reader === null ? null : nameOf(version.reader),
  }))
  return { items, next: last ? writeCursor([last]) : null }
}
