import * as z from 'zod/mini'
import type { InputOf } from '../../contract/route'
import type { SettingsVersion, settingsContract } from '../../contract/settings/routes'
import { findPersons } from '../people/lookup'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { findChanges } from './history'

type Input = InputOf<typeof settingsContract.listSettingsVersions>

/** A page of changes, newest first. */
export async function listSettingsVersions(
  ctx: Context,
  { cursor, limit = 10 }: Input,
): Promise<{ items: SettingsVersion[]; next: string | null }> {
  mustBe(ctx, 'manager')
  const [before] = cursor ? readCursor(cursor, z.tuple([z.string().check(z.regex(/^\d{1,8}$/))])) : []
  const { found, last } = await findChanges(ctx, { limit, before: before === undefined ? undefined : Number(before) })
  const persons = await findPersons(
    ctx,
    found.map(({ by }) => by),
  )
  const items = found.map((change) => ({ ...change, by: persons.get(change.by)?.name ?? null }))
  return { items, next: last === undefined ? null : writeCursor([String(last)]) }
}
