import { createWeb } from './web/answer'
import { createBucketFiles, type Files } from './web/files'

let files: Promise<Files> | undefined

/** Handles what is neither `/v1` nor `/open311`: the web app, the page for phones that scan, WeChat's check files. */
export const handler = createWeb(() => {
  files ??= import('@aws-sdk/client-s3').then(({ S3Client }) => createBucketFiles(new S3Client({}), process.env.SITE ?? ''))
  return files
})
