import * as z from 'zod/mini'

/** A photo that goes along, kept on this phone at a path: not yet sent, or sent already. Its id begins its requestIds. */
const Attached = z.object({ id: z.string(), path: z.string(), type: z.string(), bytes: z.number(), uploadId: z.nullable(z.string()) })
export type Attached = z.infer<typeof Attached>

/** Why it was not done: the API's refusal, by its code and values. */
const Refused = z.object({ code: z.string(), data: z.optional(z.unknown()) })
export type Refused = z.infer<typeof Refused>

/** Something done or said on this phone that the API has not answered for certain. */
export const Waiting = z.object({
  requestId: z.string(),
  /** What it is about; about one thing, the order is kept. */
  about: z.string(),
  /** The move; `null` for what is only said, which nothing can contradict. */
  action: z.nullable(z.string()),
  /** Where it is posted to. */
  path: z.string(),
  words: z.record(z.string(), z.unknown()),
  photos: z.array(Attached),
  at: z.number(),
  /** It goes out by itself once there is a network. What may not wait is kept only so that doing it again is the same request. */
  mayWait: z.boolean(),
  /** Its photos were sent a second time, since the API no longer had them. */
  resent: z.boolean(),
  /** Set once it was refused: it stays until the person has decided what becomes of it. */
  refused: z.nullable(Refused),
})
export type Waiting = z.infer<typeof Waiting>

export const Outbox = z.array(Waiting)
export type Outbox = readonly Waiting[]

export type OutboxEvent =
  | { type: 'queued'; item: Waiting }
  | { type: 'uploaded'; requestId: string; photoId: string; uploadId: string }
  | { type: 'sent'; requestId: string }
  | { type: 'refused'; requestId: string; refused: Refused }
  /** The person wants it said instead of done, under a request of its own. */
  | { type: 'said'; requestId: string; item: Waiting }
  | { type: 'dropped'; requestId: string }

/** The outbox after something happened to it; what it does not know of leaves it as it was. */
export function outboxAfter(box: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case 'queued':
      return queued(box, event.item)
    case 'sent':
    case 'dropped':
      return settled(box, event.requestId)
    case 'said':
      return change(box, event.requestId, () => ({ ...event.item, refused: null }))
    case 'uploaded':
      return change(box, event.requestId, (item) => ({
        ...item,
        photos: item.photos.map((photo) => (photo.id === event.photoId ? { ...photo, uploadId: event.uploadId } : photo)),
      }))
    case 'refused':
      return change(box, event.requestId, (item) => refusedWith(item, event.refused))
  }
}

/** The API keeps what became of a request for 7 days. */
const keptMilliseconds = 6 * 86_400_000

function queued(box: Outbox, item: Waiting): Outbox {
  const known = box.filter(({ mayWait, at }) => mayWait || item.at - at < keptMilliseconds)
  return askedBefore(known, item) === undefined ? [...known, item] : known
}

/** The same request, or what was asked in the same words before and never answered. */
export function askedBefore(box: Outbox, item: Waiting): Waiting | undefined {
  const asked = contentsOf(item)
  return box.find((other) => other.requestId === item.requestId || (!item.mayWait && !other.mayWait && contentsOf(other) === asked))
}

const contentsOf = ({ about, action, words, photos }: Waiting): string =>
  JSON.stringify([about, action, Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)), photos.map(({ path }) => path)])

/** An answer about something outdates the unanswered attempts at the same. */
function settled(box: Outbox, requestId: string): Outbox {
  const item = box.find((other) => other.requestId === requestId)
  const isOutdated = ({ mayWait, about, action }: Waiting) => !mayWait && about === item?.about && action === item.action
  return box.filter((other) => other.requestId !== requestId && !isOutdated(other))
}

/**
 * What is sent next: the oldest that was not refused. A move waits while an earlier one about the same thing was refused,
 * since it may have rested on it; what is only said never waits. `passed` are the things that failed just now.
 */
export function nextOf(box: Outbox, passed: ReadonlySet<string> = new Set()): Waiting | undefined {
  return box.find(
    (item, at) => item.mayWait && item.refused === null && !passed.has(item.about) && !(item.action !== null && isHeld(box, at)),
  )
}

/** Whether a move waits for a decision about an earlier one. */
export function isHeld(box: Outbox, at: number): boolean {
  const item = box[at]
  return (
    item?.action != null && box.slice(0, at).some((other) => other.about === item.about && other.action !== null && other.refused !== null)
  )
}

const change = (box: Outbox, requestId: string, to: (item: Waiting) => Waiting): Outbox =>
  box.map((item) => (item.requestId === requestId ? to(item) : item))

/** The API keeps photos two days for what they belong to; then they are sent once more, as other files. */
function refusedWith(item: Waiting, refused: Refused): Waiting {
  if (refused.code !== 'UPLOAD_UNKNOWN' || item.resent || item.photos.length === 0) return { ...item, refused }
  return { ...item, resent: true, photos: item.photos.map((photo) => ({ ...photo, id: `${photo.id}.again`, uploadId: null })) }
}
