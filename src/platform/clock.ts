let behindMilliseconds = 0

const tolerated = 60_000

/** The current time: the server's if the phone's clock is more than a minute off. */
export function now(): number {
  return Date.now() + behindMilliseconds
}

/** Takes the `Date` header of a response. */
export function hearDate(header: string | undefined): void {
  const told = header === undefined ? Number.NaN : Date.parse(header)
  if (Number.isNaN(told)) return
  const behind = told - Date.now()
  behindMilliseconds = Math.abs(behind) > tolerated ? behind : 0
}
