import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { caseRefusals } from '../../contract/cases/refusals'
import { loggedInRoute } from '../../contract/route'
import { sessionRefusals } from '../../contract/sessions/refusals'
import { uploadRefusals } from '../../contract/uploadRefusals'
import { askLoggedIn } from './api/call'
import { askAgain, myQuestions } from './api/queries'
import { isDefinite, Refusal, Unreachable } from './failures'
import { currentLogin, onLogin } from './login'
import { online } from './online'
import { type Attached, askedBefore, nextOf, Outbox, type OutboxEvent, outboxAfter, type Refused, type Waiting } from './outbox.rules'
import { shared, useShared } from './state'
import { dropStored, readStored, writeStored } from './stored'

/** Long enough for a slow network, short enough for somebody standing at a door. */
const patienceMilliseconds = 5_000
const pauseMilliseconds = 20_000

const nothing: Outbox = []
const known = shared<Outbox>(nothing)

/** This person's items on this phone that are waiting for a network or a decision. */
export const useOutbox = () => useShared(known)

/** Sends waiting items when the app starts or is shown again, and when the network is back. */
export function watchOutbox(): void {
  const send = () => void sendWaiting()
  onLogin(() => {
    show(read())
    send()
  })
  online.subscribe(send)
  if (process.env.TARO_ENV === 'weapp') Taro.onAppShow(send)
  else window.addEventListener('storage', () => show(read()))
  send()
}

export interface Photos {
  /** Uploads the photo and returns its upload's id. */
  send(photo: Attached): Promise<string>
  /** The photo is no longer needed. */
  drop(photo: Attached): void
}

let photosBy: Photos | undefined

/** Sets how a photo on this phone is uploaded. The pages where photos are taken call this; until then, photos wait. */
export function sendPhotosBy(photos: Photos): void {
  photosBy = photos
  void sendWaiting()
}

/** While the form is still open, it receives the outcome directly. */
const heard = new Map<string, { answered(body: unknown): void; refused(error: unknown): void }>()

/**
 * Stores the item on this phone, then sends it. Resolves to the API's answer, or to undefined if it has to wait for a
 * better network. Throws if it is refused at once, and then no longer keeps it. An item that may not wait also throws if
 * no answer came, and keeps its requestId when it is submitted again.
 */
export function submit(item: Waiting): Promise<unknown> {
  if (item.mayWait) return answerOrWait(item)
  happened({ type: 'queued', item })
  return sendNow(askedBefore(read(), item) ?? item)
}

function answerOrWait(item: Waiting): Promise<unknown> {
  const answer = new Promise<unknown>((answered, refused) => {
    heard.set(item.requestId, { answered, refused })
    setTimeout(() => answered(undefined), patienceMilliseconds)
  }).finally(() => {
    heard.delete(item.requestId)
    show(read())
  })
  happened({ type: 'queued', item })
  void sendWaiting()
  return answer
}

const underWay = new Map<string, Promise<unknown>>()

/** A double tap sends once, and both calls get the same answer. */
function sendNow(item: Waiting): Promise<unknown> {
  const { requestId } = item
  const running = underWay.get(requestId) ?? sendOnce(item).finally(() => underWay.delete(requestId))
  underWay.set(requestId, running)
  return running
}

async function sendOnce(item: Waiting): Promise<unknown> {
  try {
    const answer = await sendOne(item)
    happened({ type: 'sent', requestId: item.requestId })
    dropPhotos(item)
    return answer
  } catch (error) {
    if (isDefinite(error)) happened({ type: 'dropped', requestId: item.requestId })
    throw error
  }
}

/** Applies the person's decision about a refused item. */
export function decide(event: Extract<OutboxEvent, { type: 'said' | 'dropped' }>): void {
  const item = read().find(({ requestId }) => requestId === event.requestId)
  happened(event)
  if (event.type === 'dropped' && item) dropPhotos(item)
  void sendWaiting()
}

let sending: Promise<void> | undefined
let again: ReturnType<typeof setTimeout> | undefined

/** Sends the waiting items in order, one at a time. */
export function sendWaiting(): Promise<void> {
  clearTimeout(again)
  sending ??= sendAll().finally(() => {
    sending = undefined
    for (const { answered } of heard.values()) answered(undefined)
  })
  return sending
}

async function sendAll(): Promise<void> {
  show(read())
  const passed = new Set<string>()
  let sent = false
  for (let item = nextOf(read()); item !== undefined && online.get(); item = nextOf(read(), passed)) {
    try {
      const answer = await sendOne(item)
      happened({ type: 'sent', requestId: item.requestId })
      dropPhotos(item)
      heard.get(item.requestId)?.answered(answer)
      sent = true
    } catch (error) {
      if (isDefinite(error)) refusedNow(item, error)
      else passed.add(item.about)
    }
  }
  if (passed.size > 0) again = setTimeout(() => void sendWaiting(), pauseMilliseconds)
  if (sent) void askAgain(myQuestions)
}

/** The refusals of an action or a message, in addition to the common ones. */
const refusals = { ...caseRefusals, ...uploadRefusals, ...sessionRefusals }

async function sendOne({ requestId, action, path, words, photos }: Waiting): Promise<unknown> {
  const uploadIds: string[] = []
  for (const photo of photos) {
    const uploadId = photo.uploadId ?? (await sendPhoto(photo))
    if (photo.uploadId === null) happened({ type: 'uploaded', requestId, photoId: photo.id, uploadId })
    uploadIds.push(uploadId)
  }
  const said = { ...words, ...(uploadIds.length > 0 && { photos: uploadIds }) }
  const route = loggedInRoute
    .route({ method: 'POST', path: path as `/${string}` })
    .output(z.unknown())
    .errors(refusals)
  return askLoggedIn(route, action === null ? { requestId, ...said } : { requestId, input: said })
}

function sendPhoto(photo: Attached): Promise<string> {
  if (photosBy === undefined) throw new Unreachable('photos wait until their pages are open')
  return photosBy.send(photo)
}

function dropPhotos({ photos }: Waiting): void {
  for (const photo of photos) photosBy?.drop(photo)
}

/** If the form is no longer open, the item stays in the outbox with the API's refusal. */
function refusedNow({ requestId }: Waiting, error: unknown): void {
  const waits = heard.get(requestId)
  happened(waits === undefined ? { type: 'refused', requestId, refused: saidBy(error) } : { type: 'dropped', requestId })
  waits?.refused(error)
}

const saidBy = (error: unknown): Refused => (error instanceof Refusal ? { code: error.code, data: error.data } : { code: 'UNEXPECTED' })

// Browser windows share the storage, so it is read again before each change.
function happened(event: OutboxEvent): void {
  const box = outboxAfter(read(), event)
  const key = keyOf()
  if (key !== undefined && box.length > 0) writeStored(key, box)
  else if (key !== undefined) dropStored(key)
  show(box)
}

function show(box: Outbox): void {
  known.set(box.filter(({ mayWait, requestId }) => mayWait && !heard.has(requestId)))
}

function read(): Outbox {
  const key = keyOf()
  return (key !== undefined && readStored(key, Outbox)) || nothing
}

/** Items belong to the person who created them, and wait for that person if somebody else logs in on this phone. */
function keyOf(): string | undefined {
  const me = currentLogin()?.person.id
  return me === undefined ? undefined : `outbox:${me}`
}
