import * as z from 'zod/mini'
import { CommunityId, ImportId, RequestId } from './ids'
import { importRefusals } from './importRefusals'
import { pageOf, pageQuery } from './page'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { Instant } from './time'
import { uploadRefusals } from './uploadRefusals'
import { UploadForm } from './uploads'

export const mostSheetBytes = 5 * 1024 * 1024
export const mostRows = 10_000

/**
 * `waiting` for its file; `read` and shown before anything is written; being written (`applying`) and `applied`; being taken back
 * (`undoing`) and `undone`.
 */
export const ImportState = z.enum(['waiting', 'read', 'applying', 'applied', 'undoing', 'undone'])
export type ImportState = z.infer<typeof ImportState>

/** Why a row, by its number in the sheet, was not read as it stands; `grid` is left out of it alone. */
export const ImportProblem = z.object({
  row: z.number(),
  why: z.enum(['compoundMissing', 'buildingMissing', 'unitMissing', 'roomMissing', 'tooLong', 'isDate', 'tooMany', 'gridUnknown']),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** The id of an existing place or of a grid, `new` for a new place, or `out`. */
export const DoubtChoice = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/))

/** A place that may be an existing one in other words, or a building that the list puts into two grids. */
export const ImportDoubt = z.object({
  id: z.string(),
  kind: z.enum(['compound', 'building', 'grids']),
  /** As the list has it. */
  about: z.string(),
  choices: z.array(z.object({ id: DoubtChoice, name: z.nullable(z.string()) })),
  choice: z.nullable(DoubtChoice),
  /** The first row that it concerns, and the number of households. */
  row: z.number(),
  households: z.number(),
})
export type ImportDoubt = z.infer<typeof ImportDoubt>

export const PlaceState = z.enum(['new', 'changed', 'equal', 'doubtful', 'out'])
export type PlaceState = z.infer<typeof PlaceState>

/** A building of the list beside what there is: `added` are the rooms to be added, by unit. */
export const ImportPlace = z.object({
  at: z.number(),
  compound: z.string(),
  building: z.string(),
  state: PlaceState,
  equal: z.number(),
  added: z.array(z.object({ unit: z.string(), rooms: z.array(z.string()) })),
  grid: z.nullable(z.object({ from: z.nullable(z.string()), to: z.string() })),
  /** The first row about it. */
  row: z.number(),
})
export type ImportPlace = z.infer<typeof ImportPlace>

const Counts = z.object({ compounds: z.number(), buildings: z.number(), households: z.number(), grids: z.number() })
export type Counts = z.infer<typeof Counts>

/** What would become, or has become, of a list. Lists in it are cut after 100; `total` counts all. */
export const Import = z.object({
  id: ImportId,
  state: ImportState,
  startedAt: Instant,
  rows: z.number(),
  /** Rows that say again what an earlier one said. */
  repeated: z.number(),
  /** To be added or added: compounds, buildings and households; grids are those of buildings that change. */
  added: Counts,
  /** Households that are there already, and those that wait for an answer or are left out. */
  equal: z.number(),
  doubtful: z.number(),
  /** Buildings by their state. */
  places: z.record(PlaceState, z.number()),
  problems: z.object({ total: z.number(), items: z.array(ImportProblem) }),
  doubts: z.object({ total: z.number(), open: z.number(), items: z.array(ImportDoubt) }),
  /** Buildings written, or taken back, out of all. */
  progress: z.object({ done: z.number(), of: z.number() }),
  undoUntil: z.nullable(Instant),
  /** What stayed when it was taken back, because somebody has used it since. */
  kept: z.object({ total: z.number(), items: z.array(z.string()) }),
})
export type Import = z.infer<typeof Import>

/** A line in the list of imports. */
export const ImportRow = z.object({ id: ImportId, state: ImportState, startedAt: Instant, rows: z.number(), households: z.number() })
export type ImportRow = z.infer<typeof ImportRow>

const one = { communityId: CommunityId, importId: ImportId }
const own = pickRefusals(importRefusals, 'IMPORT_NOT_NOW')
const path = '/v1/{communityId}/imports'

/** For managers: a form for one .xlsx of exactly this many bytes, which is taken away once it is read, or after a day. */
const start = loggedInRoute
  .route({ method: 'POST', path, summary: 'Start bringing in a list of places', tags: ['imports'] })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId, bytes: z.number().check(z.int(), z.minimum(1)) }))
  .output(z.extend(z.omit(UploadForm, { uploadId: true }), { importId: ImportId }))
  .errors(pickRefusals(uploadRefusals, 'UPLOAD_TOO_LARGE'))

/** Reads the posted file and keeps what it says of places; nothing else in it is kept. Reading it again answers the same. */
const read = loggedInRoute
  .route({ method: 'POST', path: `${path}/{importId}/read`, summary: 'Read the list', tags: ['imports'] })
  .input(z.strictObject({ ...one, requestId: RequestId }))
  .output(Import)
  .errors({
    ...own,
    ...pickRefusals(importRefusals, 'IMPORT_NOT_SHEET', 'IMPORT_SWOLLEN', 'IMPORT_TOO_LONG', 'IMPORT_HEADINGS', 'IMPORT_FILE_MISSING'),
  })

/** An empty list with its headings and an example, whose address works for ten minutes. */
const template = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/import-template', summary: 'An empty list as .xlsx', tags: ['imports'] })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId }))
  .output(z.object({ url: z.string(), until: Instant }))

/** The latest 20 imports, newest first. */
const list = loggedInRoute
  .route({ method: 'GET', path, summary: 'The latest imports', tags: ['imports'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(ImportRow), next: z.null() }))

const get = loggedInRoute
  .route({ method: 'GET', path: `${path}/{importId}`, summary: 'What becomes of a list', tags: ['imports'] })
  .input(z.strictObject(one))
  .output(Import)

/** The buildings of a list that has been read, in its order, or those of one state. */
const places = loggedInRoute
  .route({ method: 'GET', path: `${path}/{importId}/places`, summary: 'The buildings of a list', tags: ['imports'] })
  .input(z.strictObject({ ...one, state: z.optional(PlaceState), ...pageQuery }))
  .output(pageOf(ImportPlace))
  .errors({ ...own, ...pickRefusals(refusals, 'CURSOR_INVALID') })

/** Settles a doubt; it can be settled anew until the list is written. */
const decide = loggedInRoute
  .route({ method: 'POST', path: `${path}/{importId}/decisions`, summary: 'Settle a doubt', tags: ['imports'] })
  .input(z.strictObject({ ...one, requestId: RequestId, doubtId: z.string().check(z.regex(/^[cbg]\d{1,4}$/)), choice: DoubtChoice }))
  .output(Import)
  .errors({ ...own, ...pickRefusals(importRefusals, 'IMPORT_CHOICE_UNKNOWN') })

/** Adds what is new and sets the grids; doubts that are not settled are left out. It goes on by itself until it is done. */
const apply = loggedInRoute
  .route({ method: 'POST', path: `${path}/{importId}/apply`, summary: 'Write what is new', tags: ['imports'] })
  .input(z.strictObject({ ...one, requestId: RequestId }))
  .output(Import)
  .errors({ ...own, ...pickRefusals(importRefusals, 'IMPORT_BUSY') })

/** Takes back what was added, and sets the grids as they were, except for what somebody has used since. */
const undo = loggedInRoute
  .route({ method: 'POST', path: `${path}/{importId}/undo`, summary: 'Take an import back', tags: ['imports'] })
  .input(z.strictObject({ ...one, requestId: RequestId }))
  .output(Import)
  .errors({ ...own, ...pickRefusals(importRefusals, 'IMPORT_BUSY', 'IMPORT_TOO_LATE') })

export const importsContract = { start, read, template, list, get, places, decide, apply, undo }
