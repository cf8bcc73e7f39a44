import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'
import { shared } from './state'
import { dropStored, readStored, writeStored } from './stored'

/** Unfinished input, kept until it is submitted even if the app is closed or a request fails. */
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

/** Logging out leaves no draft for the next person; pages holding one in memory are notified. */
export function dropDrafts(): void {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix)) dropStored(key)
  dropped.set(dropped.get() + 1)
}

export const onDraftsDropped = dropped.subscribe
