let behindMilliseconds = 0

const tolerated = 60_000

/** Now, by the server's clock where the phone's is more than a minute off. */
export function now(): number {
  return Date.now() + behindMilliseconds
}

/** Takes the `Date` header of an answer. */
export function hearDate(header: string | undefined): void {
  const told = header === undefined ? Number.NaN : Date.parse(header)
  if (Number.isNaN(told)) return
  const behind = told - Date.now()
  behindMilliseconds = Math.abs(behind) > tolerated ? behind : 0
}
