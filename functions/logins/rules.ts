import type { Device } from '../../contract/devices'

const browsers: [RegExp, Device['browser']][] = [
  [/MicroMessenger/, 'wechat'],
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|CriOS\//, 'chrome'],
  [/Safari\//, 'safari'],
]
const systems: [RegExp, Device['system']][] = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android|OpenHarmony/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'mac'],
  [/Linux|X11/, 'linux'],
]

/** What a `User-Agent` says of a device; the first pattern that fits counts, since browsers also name those they descend from. */
export function deviceOf(agent: string): Device {
  return {
    browser: browsers.find(([pattern]) => pattern.test(agent))?.[1] ?? 'other',
    system: systems.find(([pattern]) => pattern.test(agent))?.[1] ?? 'other',
  }
}

/**
 * The addresses around a network address, enough to recognise one's own: `36.102.*.*`, `2408:8207:*`; `127.0.*.*` for the machine
 * itself, `*` for anything else.
 */
export function networkOf(address: string): string {
  if (address === '::1') return '127.0.*.*'
  const [, first, second] = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(address) ?? []
  if (first && second) return `${first}.${second}.*.*`
  const [, groups] = /^([\da-f]{1,4}:[\da-f]{1,4}):[\da-f:]*$/i.exec(address) ?? []
  return groups ? `${groups}:*` : '*'
}

/** Long enough for a second try and a second tab, too short to share a login. */
const graceMilliseconds = 60_000

type Standing = { turn?: number; renewedAt?: number; renewedBy?: string }
type Use = { turn: number; requestId?: string; now: number }

/**
 * What using a refresh token of a turn means: the `next` renewal; the `same` one again, because the answer was lost or two tabs
 * asked at once; or a spent token `reused`.
 */
export function useOfToken({ turn = 0, renewedAt = 0, renewedBy }: Standing, use: Use): 'next' | 'same' | 'reused' {
  if (use.turn === turn) return 'next'
  if (use.turn !== turn - 1) return 'reused'
  const sameRequest = use.requestId !== undefined && use.requestId === renewedBy
  return sameRequest || use.now - renewedAt <= graceMilliseconds ? 'same' : 'reused'
}
