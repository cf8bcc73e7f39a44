import * as z from 'zod/mini'
import { now } from '../clock'
import { dropStored, readStored, writeStored } from '../stored'

const indexKey = 'seen'
const Index = z.array(z.string())
const most = 30

/** What an answer was when it last came, and when: shown while there is no network, and marked as such. */
export function readSeen<T>(name: string, schema: z.ZodMiniType<T>): { at: number; answer: T } | undefined {
  return readStored(keyOf(name), z.object({ at: z.number(), answer: schema }))
}

export function keepSeen(name: string, answer: unknown): void {
  const names = [name, ...index().filter((other) => other !== name)]
  for (const old of names.slice(most)) dropStored(keyOf(old))
  writeStored(indexKey, names.slice(0, most))
  writeStored(keyOf(name), { at: now(), answer })
}

/** Nothing a person has seen stays on the phone once they are logged out. */
export function dropSeen(): void {
  for (const name of index()) dropStored(keyOf(name))
  dropStored(indexKey)
}

const index = () => readStored(indexKey, Index) ?? []
const keyOf = (name: string) => `seen:${name}`
