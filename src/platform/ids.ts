let made = 0

const random = () => Math.random().toString(36).slice(2, 12)

/** Unique across this person's phones. The mini-program has no crypto, and nothing is gained by guessing an id. */
export function newRequestId(): string {
  made += 1
  return `${Date.now().toString(36)}-${made.toString(36)}-${random()}${random()}`
}

/** Between 0.5 and 1.5, so that many phones do not retry at the same moment. */
export const jitter = () => 0.5 + Math.random()
