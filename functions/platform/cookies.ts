/** The cookies of one request, and those its answer sets. */
export type Cookies = {
  get(name: string): string | undefined
  /** Out of reach of the page's scripts, sent to its own site only and below `path` only. `seconds` 0 removes it. */
  set(name: string, value: string, options: { path: string; seconds: number }): void
}

/** Cookies of a `Cookie` header; `set` holds the `Set-Cookie` headers of the answer. */
export function createCookies(header: string, { https }: { https: boolean }): Cookies & { answer: string[] } {
  const sent = new Map(header.split(/;\s*/).flatMap((pair) => (pair.includes('=') ? [splitAt(pair, pair.indexOf('='))] : [])))
  const answer: string[] = []
  return {
    answer,
    get: (name) => sent.get(name),
    set(name, value, { path, seconds }) {
      answer.push(`${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${https ? '; Secure' : ''}`)
    },
  }
}

/** Of a context without a web page, such as a delivery's. */
export const noCookies: Cookies = { get: () => undefined, set: () => undefined }

const splitAt = (pair: string, at: number): [string, string] => [pair.slice(0, at), pair.slice(at + 1)]
