import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'
import { shared } from './state'
import { dropStored, readStored, writeStored } from './stored'

/** What somebody was in the middle of, kept through a closed app or a failed request until it is done. */
export interface Draft<T> {
  read(): T | undefined
  keep(value: T): void
  drop(): void
}

const prefix = 'draft:'
const dropped = shared(0)

export function draftOf<T>(name: string, schema: z.ZodMiniType<T>): Draft<T> {
  const key = prefix + name
  return {
    read: () => readStored(key, schema),
    keep: (value) => writeStored(key, value),
    drop: () => dropStored(key),
  }
}

/** Whoever logs out leaves nothing half-written behind for the next; pages that hold a draft in memory hear of it. */
export function dropDrafts(): void {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix)) dropStored(key)
  dropped.set(dropped.get() + 1)
}

export const onDraftsDropped = dropped.subscribe
