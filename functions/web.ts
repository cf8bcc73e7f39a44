import { createWeb } from './web/answer'
import type { Files } from './web/files'

let files: Promise<Files> | undefined

/** Handles what is neither `/v1` nor `/open311` nor `/hsds`: the web app, the page for phones that scan, WeChat's check files. */
export const handler = createWeb(() => {
  files ??= openFiles(process.env.SITE ?? '')
  return files
}, process.env.BLOBS_ORIGIN ?? '')

// S3's client is loaded only here: the local stack loads this function as well, and never calls it.
async function openFiles(bucket: string): Promise<Files> {
  const [{ S3Client }, { createBucketFiles }] = await Promise.all([import('@aws-sdk/client-s3'), import('./web/files')])
  return createBucketFiles(new S3Client({}), bucket)
}
