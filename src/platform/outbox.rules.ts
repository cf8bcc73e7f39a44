import * as z from 'zod/mini'

/** An attached photo, stored on this phone at `path`, uploaded or not. Its requestIds start with its id. */
const Attached = z.object({ id: z.string(), path: z.string(), type: z.string(), bytes: z.number(), uploadId: z.nullable(z.string()) })
export type Attached = z.infer<typeof Attached>

/** The API's refusal, as code and values. */
const Refused = z.object({ code: z.string(), data: z.optional(z.unknown()) })
export type Refused = z.infer<typeof Refused>

/** An action or message from this phone without a definite answer from the API yet. */
export const Waiting = z.object({
  requestId: z.string(),
  /** The subject; items about the same subject are sent in order. */
  about: z.string(),
  /** The action; `null` for a message, which no change of state can invalidate. */
  action: z.nullable(z.string()),
  /** The path of the POST request. */
  path: z.string(),
  words: z.record(z.string(), z.unknown()),
  photos: z.array(Attached),
  at: z.number(),
  /** Sent by itself once there is a network. Any other item is kept only so that a second attempt is the same request. */
  mayWait: z.boolean(),
  /** Its photos were uploaded a second time, because the API no longer had them. */
  resent: z.boolean(),
  /** Set once refused; the item then stays until the person decides what to do with it. */
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
  /** The person chose to send it as a message instead, under its own requestId. */
  | { type: 'said'; requestId: string; item: Waiting }
  | { type: 'dropped'; requestId: string }

/** The outbox after an event; an event about an unknown item leaves it unchanged. */
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

/** The API remembers the outcome of a request for 7 days. */
const keptMilliseconds = 6 * 86_400_000

function queued(box: Outbox, item: Waiting): Outbox {
  const known = box.filter(({ mayWait, at }) => mayWait || item.at - at < keptMilliseconds)
  return askedBefore(known, item) === undefined ? [...known, item] : known
}

/** The same request, or an earlier unanswered one with the same contents. */
export function askedBefore(box: Outbox, item: Waiting): Waiting | undefined {
  const asked = contentsOf(item)
  return box.find((other) => other.requestId === item.requestId || (!item.mayWait && !other.mayWait && contentsOf(other) === asked))
}

const contentsOf = ({ about, action, words, photos }: Waiting): string =>
  JSON.stringify([about, action, Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)), photos.map(({ path }) => path)])

/** An answer supersedes earlier unanswered attempts at the same action on the same subject. */
function settled(box: Outbox, requestId: string): Outbox {
  const item = box.find((other) => other.requestId === requestId)
  const isOutdated = ({ mayWait, about, action }: Waiting) => !mayWait && about === item?.about && action === item.action
  return box.filter((other) => other.requestId !== requestId && !isOutdated(other))
}

/**
 * The next item to send: the oldest not refused. An action waits while an earlier one on the same subject stands refused,
 * since it may depend on it; messages never wait. `passed` holds the subjects whose sending has just failed.
 */
export function nextOf(box: Outbox, passed: ReadonlySet<string> = new Set()): Waiting | undefined {
  return box.find(
    (item, at) => item.mayWait && item.refused === null && !passed.has(item.about) && !(item.action !== null && isHeld(box, at)),
  )
}

/** Whether an action is waiting for a decision about an earlier one. */
export function isHeld(box: Outbox, at: number): boolean {
  const item = box[at]
  return (
    item?.action != null && box.slice(0, at).some((other) => other.about === item.about && other.action !== null && other.refused !== null)
  )
}

const change = (box: Outbox, requestId: string, to: (item: Waiting) => Waiting): Outbox =>
  box.map((item) => (item.requestId === requestId ? to(item) : item))

/** The API keeps unattached photos for two days; after that they are uploaded once more, as new files. */
function refusedWith(item: Waiting, refused: Refused): Waiting {
  if (refused.code !== 'UPLOAD_UNKNOWN' || item.resent || item.photos.length === 0) return { ...item, refused }
  return { ...item, resent: true, photos: item.photos.map((photo) => ({ ...photo, id: `${photo.id}.again`, uploadId: null })) }
}
