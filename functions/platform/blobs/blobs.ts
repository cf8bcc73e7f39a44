/** A file of bytes and its media type. */
export type Blob = { bytes: Uint8Array; type: string }

/** A form to post: its fields first, in this order, then the file as `file`. It answers 204. */
export type Upload = { url: string; fields: Record<string, string> }

/**
 * The store of photos and papers: S3 in the cloud, a folder locally. Keys consist of letters, digits and `._-`, in parts
 * separated by slashes; any other key throws. A missing blob is `undefined`, and removing it again does nothing.
 */
export type Blobs = {
  /** A form that lets its holder upload one file of this type and of at most `maxBytes`, for ten minutes. */
  presignUpload(upload: { key: string; type: string; maxBytes: number }): Promise<Upload>
  /** An address from which anybody can read the blob for ten minutes. */
  presignDownload(key: string): Promise<string>
  get(key: string): Promise<Blob | undefined>
  put(key: string, blob: Blob): Promise<void>
  remove(key: string): Promise<void>
}

export const presignedSeconds = 600

const part = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/
const longestKey = 500

export function checkKey(key: string): string {
  if (key.length <= longestKey && key.split('/').every((piece) => part.test(piece))) return key
  throw new Error('a blob key consists of letters, digits and ._-, in parts separated by slashes')
}
