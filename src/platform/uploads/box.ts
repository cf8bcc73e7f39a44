import * as z from 'zod/mini'
import { UploadKind } from '../../../contract/uploads'
import { now } from '../clock'
import { type Draft, draftOf, onDraftsDropped } from '../drafts'
import { newRequestId } from '../ids'
import { type Shared, shared } from '../state'

/**
 * A file being uploaded, as stored on the phone: `new` until it has arrived in full, `sent` until the server has checked
 * it, then `done`, with its upload's id. Its requestIds start with its own id, so every retry is the same request.
 */
const Kept = z.object({
  id: z.string(),
  kind: UploadKind,
  path: z.string(),
  type: z.string(),
  bytes: z.number(),
  seconds: z.optional(z.number()),
  at: z.number(),
  state: z.enum(['new', 'sent', 'done']),
  uploadId: z.optional(z.string()),
})
export type Kept = z.infer<typeof Kept>

/** A file as shown: where to view it, its progress and any error; `refused` means that it is not retried automatically. */
export type Sending = Kept & { url?: string; progress?: number; error?: string; refused?: boolean }

/** The files of one draft. */
export interface Box {
  files: Shared<Sending[]>
  find(id: string): Sending | undefined
  put(file: Sending): void
  /** Does nothing if the file has been removed in the meantime. */
  change(id: string, change: Partial<Sending>): void
  takeOut(id: string): void
}

/** The server keeps unattached files for two days. */
const keptMilliseconds = 47 * 3_600_000
const boxes = new Map<string, Box>()

export function boxOf(name: string): Box {
  const known = boxes.get(name)
  if (known) return known
  const made = openBox(draftOf(`uploads.${name}`, z.array(Kept)))
  boxes.set(name, made)
  return made
}

function openBox(draft: Draft<Kept[]>): Box {
  const files = shared<Sending[]>((draft.read() ?? []).map((file) => (now() - file.at < keptMilliseconds ? file : anew(file))))
  const set = (all: Sending[]) => {
    files.set(all)
    if (all.length === 0) draft.drop()
    else draft.keep(all.map((file) => Kept.parse(file)))
  }
  onDraftsDropped(() => files.set([]))
  return {
    files,
    find: (id) => files.get().find((file) => file.id === id),
    put: (file) => set([...files.get(), file]),
    change: (id, change) => {
      const changed = files.get().map((file) => (file.id === id ? { ...file, ...change } : file))
      // Progress and errors are not stored: they last only while the app is open.
      if (Object.keys(change).some((key) => key in Kept.shape)) set(changed)
      else files.set(changed)
    },
    takeOut: (id) => set(files.get().filter((file) => file.id !== id)),
  }
}

/** A file that the server has forgotten becomes a new file. */
export function anew<T extends Kept>(file: T): T {
  return { ...file, id: newRequestId(), at: now(), state: 'new', uploadId: undefined }
}
