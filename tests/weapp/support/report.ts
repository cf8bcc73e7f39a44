import type { Sight } from '../realm/boot'
import type { Seen } from '../worker/wire'

/** What a failed test tells of the phone: what is on its screen and what happened last. */
export function reportOf({ url, text }: Sight, heard: { requests: Seen[]; problems: string[]; log: string[] }): string {
  const lines = (title: string, all: string[]) => (all.length ? [`${title}:`, ...all.map((line) => `  ${line}`)] : [])
  const requests = heard.requests.slice(-8).map(({ method, path, statusCode }) => `${method} ${path} ${statusCode ?? '…'}`)
  return [
    ...lines(`on ${url}`, text.split('\n')),
    ...lines('requests', requests),
    ...lines('problems', heard.problems),
    ...lines('log', heard.log.slice(-5)),
  ].join('\n')
}
