import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'

// What a full or forbidden storage would not take: it lasts as long as the app is open.
const fallback = new Map<string, unknown>()

/** What is kept on this phone under a key, if it still has the shape that is asked for. */
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
    // Nothing can be kept there, so nothing is left there.
  }
}

function read(key: string): unknown {
  try {
    return Taro.getStorageSync(key)
  } catch {
    return undefined
  }
}
