import { host, settings } from '../host'
import { problem } from '../problems'
import { answering, Refused } from './api'

const mostBytesOfOne = 1024 * 1024
const mostBytes = 10 * 1024 * 1024

let kept: Map<string, string> | undefined

function items(): Map<string, string> {
  kept ??= new Map(settings().storage)
  return kept
}

/** All that is kept, as it would be found when the app is opened again. */
export function storageNow(): [string, string][] {
  return [...items()]
}

function put(key: unknown, data: unknown): undefined {
  if (typeof key !== 'string' || key === '') throw new Refused('parameter error: key should be a String')
  const json = JSON.stringify(data) ?? '""'
  const bytes = host().bytes(json)
  const others = [...items()].filter(([other]) => other !== key).reduce((sum, [, value]) => sum + host().bytes(value), 0)
  if (bytes > mostBytesOfOne || others + bytes > mostBytes) {
    problem(`storage of ${bytes} bytes under ${key} is too much`)
    throw new Refused('exceed storage max size')
  }
  items().set(key, json)
  return undefined
}

function get(key: unknown): unknown {
  const json = items().get(String(key))
  return json === undefined ? '' : (JSON.parse(json) as unknown)
}

function drop(key: unknown): undefined {
  items().delete(String(key))
  return undefined
}

function info() {
  const bytes = [...items().values()].reduce((sum, value) => sum + host().bytes(value), 0)
  return { keys: [...items().keys()], currentSize: Math.ceil(bytes / 1024), limitSize: mostBytes / 1024 }
}

export const storage = {
  setStorageSync: put,
  getStorageSync: get,
  removeStorageSync: drop,
  clearStorageSync: () => items().clear(),
  getStorageInfoSync: info,
  setStorage: answering('setStorage', ({ key, data }) => put(key, data)),
  getStorage: answering('getStorage', ({ key }) => {
    if (!items().has(String(key))) throw new Refused('data not found')
    return { data: get(key) }
  }),
  removeStorage: answering('removeStorage', ({ key }) => drop(key)),
  clearStorage: answering('clearStorage', () => {
    items().clear()
    return undefined
  }),
  getStorageInfo: answering('getStorageInfo', info),
}
