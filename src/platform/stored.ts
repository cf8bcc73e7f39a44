import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'

// Values that a full or forbidden storage did not accept; they last as long as the app is open.
const fallback = new Map<string, unknown>()

/** The value stored on this phone under a key, if it matches the schema. */
export function readStored<T>(key: string, schema: z.ZodMiniType<T>): T | undefined {
  const parsed = schema.safeParse(fallback.has(key) ? fallback.get(key) : read(key))
  return parsed.success ? parsed.data : undefined
}

export function writeStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value)
    fallback.delete(key)
  } catch {
    fallback.set(key, value)
  }
}

export function dropStored(key: string): void {
  fallback.delete(key)
  try {
    Taro.removeStorageSync(key)
  } catch {
    // If the storage accepts nothing, there is nothing to remove.
  }
}

function read(key: string): unknown {
  try {
    return Taro.getStorageSync(key)
  } catch {
    return undefined
  }
}
