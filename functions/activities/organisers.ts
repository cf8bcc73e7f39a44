import { findPersons } from '../people/lookup'
import { type Caller, mustBe } from '../platform/caller'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { organisers } from './lookup'

export const mustOrganise = (ctx: Context): Caller => mustBe(ctx, ...organisers)

const mostAtOnce = 100

/** The names of colleagues by their ids; null for who gave none or has left. */
export async function namesOf(ctx: Context, personIds: readonly string[]): Promise<(personId: string) => string | null> {
  const chunks = chunksOf([...new Set(personIds)], mostAtOnce)
  const found = await Promise.all(chunks.map((some) => findPersons(ctx, some)))
  return (personId) => found.map((persons) => persons.get(personId)?.name).find((name) => name !== undefined) ?? null
}
