import * as z from 'zod/mini'
import { now } from '../clock'
import { dropStored, readStored, writeStored } from '../stored'

const indexKey = 'seen'
const Index = z.array(z.string())
const most = 30

/** The last answer seen and when it arrived; shown, and marked as old, while there is no network. */
export function readSeen<T>(name: string, schema: z.ZodMiniType<T>): { at: number; answer: T } | undefined {
  return readStored(keyOf(name), z.object({ at: z.number(), answer: schema }))
}

export function keepSeen(name: string, answer: unknown): void {
  const names = [name, ...index().filter((other) => other !== name)]
  for (const old of names.slice(most)) dropStored(keyOf(old))
  writeStored(indexKey, names.slice(0, most))
  keepLasting(name, answer)
}

/** Keeps a public answer that must be there without a network: neither newer answers nor a logout remove it. */
export const keepLasting = (name: string, answer: unknown): void => writeStored(keyOf(name), { at: now(), answer })

/** Logging out removes everything the person has seen from the phone. */
export function dropSeen(): void {
  for (const name of index()) dropStored(keyOf(name))
  dropStored(indexKey)
}

const index = () => readStored(indexKey, Index) ?? []
const keyOf = (name: string) => `seen:${name}`
