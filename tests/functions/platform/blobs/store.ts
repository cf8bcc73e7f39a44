import type { Blobs } from '../../../../functions/platform/blobs/blobs'

/** A store under test: its port, what its signed forms call their parts, and a clock that whoever checks them reads. */
export type BlobStore = {
  blobs: Blobs
  policyField: string
  signatureField: string
  pass(seconds: number): void
  /** What lies in it. */
  names(): Promise<string[]>
  close(): Promise<void>
}
