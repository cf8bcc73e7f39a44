import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Clock } from '../clock'
import { type Blob, type Blobs, checkKey, presignedSeconds } from './blobs'
import { downloadText, type Policy, signText } from './signature'

export type FolderOptions = { folder: string; url: string; secret: string; clock: Clock }

/** Blobs in a local folder. Forms and addresses are signed; the server at `url` checks them. */
export function createFolderBlobs({ folder, url, secret, clock }: FolderOptions): Blobs {
  const expiry = () => clock.now() + presignedSeconds * 1_000
  return {
    async presignUpload({ key, type, maxBytes }) {
      const policy: Policy = {
        expiration: new Date(expiry()).toISOString(),
        conditions: [{ key: checkKey(key) }, { 'Content-Type': type }, ['content-length-range', 1, maxBytes]],
      }
      const text = Buffer.from(JSON.stringify(policy)).toString('base64')
      return { url, fields: { key, 'Content-Type': type, policy: text, signature: signText(secret, text) } }
    },
    async presignDownload(key) {
      const expires = Math.floor(expiry() / 1_000)
      const signature = signText(secret, downloadText({ key: checkKey(key), expires }))
      return `${url}/${key}?${new URLSearchParams({ expires: String(expires), signature })}`
    },
    get: async (key) => readBlob(blobPath(folder, key)),
    put: async (key, { bytes, type }) => {
      const path = blobPath(folder, key)
      const written = `${path}.${process.pid}-${++writes}`
      await mkdir(dirname(path), { recursive: true })
      await writeFile(written, bytes)
      await keepBlob({ written, path, type })
    },
    async remove(key) {
      const path = blobPath(folder, key)
      await rm(`${path}.type`, { force: true })
      await rm(path, { force: true })
    },
  }
}

/** The path of a blob: a hash of its key, which cannot lead out of the folder. */
export function blobPath(folder: string, key: string): string {
  const hash = createHash('sha256').update(checkKey(key)).digest('hex')
  return join(folder, hash.slice(0, 2), hash)
}

/** Moves a file that was written beside it to a blob's path. */
export async function keepBlob({ written, path, type }: { written: string; path: string; type: string }): Promise<void> {
  await writeFile(`${path}.type`, type)
  await rename(written, path)
}

// Two uploads at once must not write to the same file.
let writes = 0

async function readBlob(path: string): Promise<Blob | undefined> {
  try {
    const [bytes, type] = await Promise.all([readFile(path), readFile(`${path}.type`, 'utf8')])
    return { bytes, type }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
