import type * as z from 'zod/mini'
import { dropStored, readStored, writeStored } from './stored'

/** What somebody was in the middle of, kept through a closed app or a failed request until it is done. */
export interface Draft<T> {
  read(): T | undefined
  keep(value: T): void
  drop(): void
}

export function draftOf<T>(name: string, schema: z.ZodMiniType<T>): Draft<T> {
  const key = `draft:${name}`
  return {
    read: () => readStored(key, schema),
    keep: (value) => writeStored(key, value),
    drop: () => dropStored(key),
  }
}
