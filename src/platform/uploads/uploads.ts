import './catalogue'
import type { UploadKind } from '../../../contract/uploads'
import { now } from '../clock'
import { isRefusal } from '../failures'
import { newRequestId } from '../ids'
import { currentLogin } from '../login'
import { online } from '../online'
import { retry } from '../retry'
import { sayFailure } from '../words/refusals'
import { sayEmpty, sayUnreadable } from '../words/uploads'
import { anew, type Box, type Sending } from './box'
import { dropFile, keepFile, lookAt, openFile, unreadablePhoto } from './files'
import { sendFile } from './send'

const pauses = [1_000, 3_000]
const underWay = new Set<string>()

/** Adds a file to a box and uploads it; an error is recorded on that file and does not stop the others. */
export async function addFile(box: Box, { path, kind, seconds }: { path: string; kind: UploadKind; seconds?: number }): Promise<void> {
  const id = newRequestId()
  // A file that the phone does not give out is kept as an empty one, so that it stands there with the reason.
  const { type, bytes } = await lookAt(path).catch(() => ({ type: 'application/octet-stream', bytes: 0 }))
  const kept = await keepFile(path, id)
  const url = kept === path ? path : await openFile(kept)
  box.put({ id, kind, path: kept, type, bytes, seconds, at: now(), state: 'new', url, progress: 0 })
  void send(box, id)
}

/** Resumes all unfinished files, and `tapped` even if it was refused; resuming automatically never prompts for a login. */
export function goOn(box: Box, tapped?: string): void {
  for (const { id, state, refused } of box.files.get()) {
    const byItself = !refused && currentLogin() !== undefined
    if (state !== 'done' && (byItself || id === tapped)) void send(box, id)
    else void show(box, id)
  }
}

export function removeFile(box: Box, id: string): void {
  const file = box.find(id)
  box.takeOut(id)
  if (file) void dropFile(file.path)
}

export function clearBox(box: Box): void {
  for (const { id } of box.files.get()) removeFile(box, id)
}

/** Resumes when the network is back. */
export function followNetwork(box: Box): () => void {
  return online.subscribe(() => online.get() && goOn(box))
}

async function send(box: Box, id: string): Promise<void> {
  if (underWay.has(id)) return
  underWay.add(id)
  try {
    const why = whyUnreadable(box.find(id))
    if (why) return box.change(id, { error: why, refused: true })
    if (await show(box, id)) await retry(pauses, () => attempt(box, id))
  } catch (error) {
    fail(box, id, error)
  } finally {
    underWay.delete(id)
  }
}

function whyUnreadable(file: Sending | undefined): string | undefined {
  if (file?.bytes === 0) return sayEmpty()
  return file?.type === unreadablePhoto ? sayUnreadable() : undefined
}

async function attempt(box: Box, id: string): Promise<void> {
  const file = box.find(id)
  if (!file) return
  box.change(id, { error: undefined, refused: undefined, progress: file.progress ?? 0 })
  const upload = await sendFile(file, {
    progress: (progress) => box.change(id, { progress }),
    sent: (uploadId) => box.change(id, { state: 'sent', uploadId, progress: 100 }),
  })
  box.change(id, { state: 'done', uploadId: upload.uploadId, seconds: upload.seconds ?? file.seconds, progress: undefined })
}

function fail(box: Box, id: string, error: unknown): void {
  const said = { error: sayFailure(error), progress: undefined }
  const file = box.find(id)
  if (file && isRefusal(error, 'UPLOAD_UNKNOWN')) box.change(id, { ...anew(file), ...said, refused: true })
  // The server cannot use what it received, so the next attempt sends the file again.
  else if (isRefusal(error, 'UPLOAD_BROKEN', 'UPLOAD_TYPE', 'UPLOAD_TOO_LONG')) box.change(id, { ...said, refused: true, state: 'new' })
  else box.change(id, { ...said, refused: isRefusal(error) || undefined })
}

/** Opens a stored file; one missing from the phone is removed, unless the server has it. */
async function show(box: Box, id: string): Promise<boolean> {
  const file = box.find(id)
  if (file?.url !== undefined) return true
  const url = file && (await openFile(file.path))
  if (url === undefined && file?.state === 'new') box.takeOut(id)
  else if (file) box.change(id, { url })
  return file !== undefined && (url !== undefined || file.state !== 'new')
}

export const idsOf = (files: Sending[]) => files.flatMap(({ state, uploadId }) => (state === 'done' && uploadId ? [uploadId] : []))
export const allDone = (files: Sending[]) => files.every(({ state }) => state === 'done')
