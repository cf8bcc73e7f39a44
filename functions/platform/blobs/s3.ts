import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { type Blobs, checkKey, presignedSeconds } from './blobs'

/** Blobs in an S3 bucket; S3 itself checks type, size and time of an upload against the signed policy. */
export function createS3Blobs(client: S3Client, bucket: string): Blobs {
  const at = (key: string) => ({ Bucket: bucket, Key: checkKey(key) })
  return {
    async presignUpload({ key, type, maxBytes }) {
      const { url, fields } = await createPresignedPost(client, {
        ...at(key),
        Fields: { 'Content-Type': type },
        Conditions: [['content-length-range', 1, maxBytes]],
        Expires: presignedSeconds,
      })
      return { url, fields }
    },
    presignDownload: async (key) => getSignedUrl(client, new GetObjectCommand(at(key)), { expiresIn: presignedSeconds }),
    async get(key) {
      try {
        const { Body: body, ContentType: type } = await client.send(new GetObjectCommand(at(key)))
        return body && { bytes: await body.transformToByteArray(), type: type ?? 'application/octet-stream' }
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined
        throw error
      }
    },
    async put(key, { bytes, type }) {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentType: type }))
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)))
    },
  }
}
