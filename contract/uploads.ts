import * as z from 'zod/mini'
import { CommunityId, RequestId, UploadId } from './ids'
import { pickRefusals } from './refusals'
import { loggedInRoute } from './route'
import { Instant } from './time'
import { uploadRefusals } from './uploadRefusals'

/** The media types that may be uploaded. Voice is MP3 or AAC, the only formats that WeChat plays on every phone. */
export const uploadKinds = {
  photo: { types: ['image/jpeg', 'image/png', 'image/webp'], mostBytes: 8 * 1024 * 1024 },
  voice: { types: ['audio/mpeg', 'audio/aac', 'audio/mp4'], mostBytes: 3 * 1024 * 1024 },
} as const

export const UploadKind = z.enum(['photo', 'voice'])
export type UploadKind = z.infer<typeof UploadKind>

export const UploadType = z.enum([...uploadKinds.photo.types, ...uploadKinds.voice.types])
export type UploadType = z.infer<typeof UploadType>

export const mostVoiceSeconds = 120

/** In one report, message or note. */
export const mostPhotos = 9

/** A form to post as multipart: its fields first, then the file as `file`. It answers 204 and is valid until `until`. */
export const UploadForm = z.object({ uploadId: UploadId, url: z.string(), fields: z.record(z.string(), z.string()), until: Instant })
export type UploadForm = z.infer<typeof UploadForm>

/** A checked and cleaned file; `width` and `height` are in pixels as stored, before any rotation. */
export const Upload = z.object({
  uploadId: UploadId,
  kind: UploadKind,
  type: UploadType,
  bytes: z.number(),
  width: z.optional(z.number()),
  height: z.optional(z.number()),
  seconds: z.optional(z.number()),
})
export type Upload = z.infer<typeof Upload>

/**
 * Returns a form for one file of this media type and exactly this many bytes, or refuses it before a byte is sent. The same
 * request again returns the same upload with a new form.
 */
const start = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/uploads', summary: 'Start an upload', tags: ['uploads'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      requestId: RequestId,
      type: z.string().check(z.minLength(1), z.maxLength(100)),
      bytes: z.number().check(z.int(), z.minimum(1)),
    }),
  )
  .output(UploadForm)
  .errors(pickRefusals(uploadRefusals, 'UPLOAD_TYPE', 'UPLOAD_TOO_LARGE'))

/**
 * Checks and cleans the posted file, which can then be attached to something within two days. AAC in an MP4 becomes plain AAC.
 * Calling it again returns the same.
 */
const finish = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/uploads/{uploadId}/finish', summary: 'Finish an upload', tags: ['uploads'] })
  .input(z.strictObject({ communityId: CommunityId, uploadId: UploadId, requestId: RequestId }))
  .output(Upload)
  .errors(pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN', 'UPLOAD_MISSING', 'UPLOAD_TYPE', 'UPLOAD_BROKEN', 'UPLOAD_TOO_LONG'))

export const uploadsContract = { start, finish }
