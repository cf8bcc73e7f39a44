import type { Clock } from '../clock'
import type { Environment } from '../environment'
import type { Blobs } from './blobs'
import { createFolderBlobs } from './folder'
import { blobSecret } from './signature'

type Options = Pick<Environment, 'BLOBS' | 'BLOBS_URL'> & { indexKey: Buffer; clock: Clock }

/** Opens the blob store that the environment names: `file:<folder>`, served under BLOBS_URL, or `s3:<bucket>`. */
export function openBlobs({ BLOBS, BLOBS_URL, indexKey, clock }: Options): Blobs {
  const [kind, ...rest] = BLOBS.split(':')
  const name = rest.join(':')
  if (kind === 's3') return onFirstUse(() => openS3(name))
  if (kind === 'file' && BLOBS_URL) return createFolderBlobs({ folder: name, url: BLOBS_URL, secret: blobSecret(indexKey), clock })
  throw new Error('BLOBS must be s3:<bucket>, or file:<folder> with BLOBS_URL')
}

// S3's client is loaded only here, since it would slow down every cold start, local stack and test.
async function openS3(bucket: string): Promise<Blobs> {
  const [{ S3Client }, { createS3Blobs }] = await Promise.all([import('@aws-sdk/client-s3'), import('./s3')])
  return createS3Blobs(new S3Client({}), bucket)
}

function onFirstUse(open: () => Promise<Blobs>): Blobs {
  let opened: Promise<Blobs> | undefined
  const blobs = () => {
    opened ??= open()
    return opened
  }
  return {
    presignUpload: async (upload) => (await blobs()).presignUpload(upload),
    presignDownload: async (key) => (await blobs()).presignDownload(key),
    get: async (key) => (await blobs()).get(key),
    put: async (key, blob) => (await blobs()).put(key, blob),
    remove: async (key) => (await blobs()).remove(key),
  }
}
