let made = 0

const random = () => Math.random().toString(36).slice(2, 12)

/** Unlike any other this person's phones make; the mini-program has no crypto, and nobody gains by guessing it. */
export function newRequestId(): string {
  made += 1
  return `${Date.now().toString(36)}-${made.toString(36)}-${random()}${random()}`
}

/** Between half and one and a half, so that many phones do not ask again at the same moment. */
export const jitter = () => 0.5 + Math.random()
