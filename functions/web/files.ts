import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'

export type StoredFile = { bytes: Uint8Array; etag: string }

/** The stored files of the web app. `same` if the file still has the ETag that the browser knows. */
export type Files = { get(name: string, etag?: string): Promise<StoredFile | 'same' | undefined> }

/** The files in an S3 bucket, where `npm run deploy` puts them. */
export function createBucketFiles(client: S3Client, bucket: string): Files {
  return {
    async get(name, etag) {
      try {
        const { Body: body, ETag: found } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name, IfNoneMatch: etag }))
        return body && { bytes: await body.transformToByteArray(), etag: found ?? '' }
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        if (statusOf(error) === 304) return 'same'
        throw error
      }
    },
  }
}

// The SDK has no class for "not modified": it throws an error that carries S3's answer.
function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
}
