import { repair } from '../../contract/cases/kinds/repair'
import type { Relation } from '../../contract/cases/relations'
import { movedCase, whyNotAct } from '../../functions/cases/case/moves'
import type { StoredCase } from '../../functions/cases/case/stored'
import { type Attached, nextOf, Outbox, type OutboxEvent, outboxAfter, type Waiting } from '../../src/platform/outbox.rules'

export const aPhoto = (path: string): Attached => ({ id: path, path, type: 'image/jpeg', bytes: 1, uploadId: null })

/** What somebody did on a phone without a signal, in a word. */
export const done = (requestId: string, change: Partial<Waiting> = {}): Waiting => ({
  requestId,
  about: 'cas_1',
  action: null,
  path: '/',
  words: {},
  photos: [],
  at: 0,
  mayWait: true,
  resent: false,
  refused: null,
  ...change,
})

/** The API as far as a single repair goes: it keeps the table of moves, and what became of each request. */
export function aServer() {
  // Only what the rules of moves look at.
  let item = {
    id: 'cas_1',
    kind: 'repair',
    state: 'submitted',
    workerId: null,
    parts: [],
    people: [],
    closedAt: null,
    enteredAt: '',
    doneAt: {},
  } as unknown as StoredCase
  const answered = new Map<string, string | undefined>()
  const words: string[] = []
  const photos: string[] = []
  const moves: string[] = []

  /** Undefined when it was done, else the code of the refusal. */
  function answer(by: { id: string; relations: readonly Relation[] }, sent: Waiting): string | undefined {
    if (answered.has(sent.requestId)) return answered.get(sent.requestId)
    const code = sent.action === null ? undefined : move(by, sent.action)
    answered.set(sent.requestId, code)
    if (code !== undefined) return code
    if (typeof sent.words.note === 'string') words.push(sent.words.note)
    photos.push(...sent.photos.flatMap(({ uploadId }) => uploadId ?? []))
    return undefined
  }

  function move({ id, relations }: { id: string; relations: readonly Relation[] }, name: string): string | undefined {
    const all: Relation[] = item.workerId === id ? ['worker', ...relations] : [...relations]
    const why = whyNotAct(repair, item, { name, relations: all, now: 0 })
    if (why !== undefined) return name === 'take' && item.workerId !== null ? 'ALREADY_TAKEN' : why.code
    const by = { id, relation: all[0] ?? 'clock' }
    item = movedCase(repair, item, { name, by, input: {}, at: new Date(0).toISOString() })
    moves.push(`${id} ${name}`)
    return undefined
  }

  return { answer, words, photos, moves, workerId: () => item.workerId }
}

type Server = ReturnType<typeof aServer>

/** A phone with its queue; a killed app has only what was written to the phone's storage. */
export function aPhone(person: { id: string; relations: readonly Relation[] }, items: readonly Waiting[]) {
  let kept: Outbox = items
  const box = () => kept
  const happened = (event: OutboxEvent) => {
    kept = outboxAfter(kept, event)
  }

  /** Sends what is next; without a reply the phone does not know what became of it. */
  function send(server: Server, { reply = true } = {}): boolean {
    const item = nextOf(box())
    if (item === undefined) return false
    for (const { id, path } of item.photos) happened({ type: 'uploaded', requestId: item.requestId, photoId: id, uploadId: `upl_${path}` })
    const whole = box().find(({ requestId }) => requestId === item.requestId) ?? item
    const code = server.answer(person, whole)
    if (!reply) return true
    happened(
      code === undefined ? { type: 'sent', requestId: item.requestId } : { type: 'refused', requestId: item.requestId, refused: { code } },
    )
    return true
  }

  function kill(): void {
    kept = Outbox.parse(JSON.parse(JSON.stringify(kept)))
  }

  return { box, happened, send, kill }
}
