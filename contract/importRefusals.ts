import * as z from 'zod/mini'
import { nothing } from './refusals'

/** What a file is instead of a list that can be read. */
export const NotSheet = z.enum(['xls', 'encrypted', 'text', 'other', 'broken', 'empty'])
export type NotSheet = z.infer<typeof NotSheet>

/** The headings without which a list cannot be read. */
export const Heading = z.enum(['compound', 'building', 'room'])
export type Heading = z.infer<typeof Heading>

/** The refusals of bringing in a list of places. */
export const importRefusals = {
  IMPORT_NOT_SHEET: { status: 415, data: z.object({ why: NotSheet }) },
  /** Unpacked it would be larger than this. */
  IMPORT_SWOLLEN: { status: 413, data: z.object({ limitBytes: z.number() }) },
  IMPORT_TOO_LONG: { status: 413, data: z.object({ what: z.enum(['rows', 'buildings']), most: z.number() }) },
  IMPORT_HEADINGS: { status: 422, data: z.object({ missing: z.array(Heading) }) },
  /** The file has not arrived, or was read in part and taken away. */
  IMPORT_FILE_MISSING: { status: 409, data: nothing },
  /** Another list is being brought in or taken back. */
  IMPORT_BUSY: { status: 409, data: nothing },
  /** It is past this step, or not there yet. */
  IMPORT_NOT_NOW: { status: 409, data: nothing },
  IMPORT_CHOICE_UNKNOWN: { status: 422, data: nothing },
  /** It can be taken back within 24 hours. */
  IMPORT_TOO_LATE: { status: 409, data: nothing },
} as const
