import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createFolderBlobs } from '../../../../functions/platform/blobs/folder'
import { createBlobServer } from '../../../../local/blobs/serve'
import { byPrefix, listen } from '../../../../local/http/server'
import { emptyFolder } from '../../../local/folder'
import type { BlobStore } from './store'

export async function startFolder(): Promise<BlobStore> {
  const folder = join(emptyFolder(), 'blobs')
  const secret = 'a secret of this test'
  const startedAt = Date.now()
  let passed = 0
  const server = createBlobServer({ folder, secret, now: () => startedAt + passed })
  const { port, close } = await listen(0, byPrefix([['/blobs', server]]))
  return {
    blobs: createFolderBlobs({ folder, url: `http://127.0.0.1:${port}/blobs`, secret, clock: { now: () => startedAt } }),
    policyField: 'policy',
    signatureField: 'signature',
    pass: (seconds) => {
      passed += seconds * 1_000
    },
    names: async () =>
      existsSync(folder)
        ? readdirSync(folder)
            .flatMap((part) => readdirSync(join(folder, part)))
            .sort()
        : [],
    close,
  }
}
