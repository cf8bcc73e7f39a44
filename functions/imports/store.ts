import * as z from 'zod/mini'
import { ImportProblem, ImportState } from '../../contract/imports'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import type { Test, Write } from '../platform/write'

const counts = z.object({ compounds: z.number(), buildings: z.number(), households: z.number(), grids: z.number() })

/**
 * A list that is brought in. `steps` are its buildings, `done` those written or taken back; `mark` is an id of the moment in which the
 * writing began. `outcome` is what it changed.
 */
export const StoredImport = z.object({
  id: z.string(),
  communityId: z.string(),
  state: ImportState,
  startedAt: z.string(),
  bytes: z.number(),
  rows: z.number(),
  repeated: z.number(),
  households: z.number(),
  steps: z.number(),
  problems: z.object({ total: z.number(), items: z.array(ImportProblem) }),
  choices: z.record(z.string(), z.string()),
  done: z.number(),
  mark: z.optional(z.string()),
  appliedAt: z.optional(z.string()),
  outcome: z.optional(
    z.object({
      added: counts,
      equal: z.number(),
      doubtful: z.number(),
      places: z.record(z.string(), z.number()),
      problems: z.array(ImportProblem),
    }),
  ),
  schema: z.literal(1),
})
export type StoredImport = z.infer<typeof StoredImport>

const Made = z.object({
  compoundId: z.string(),
  buildingId: z.string(),
  newCompound: z.boolean(),
  newBuilding: z.boolean(),
  householdIds: z.array(z.string()),
  grid: z.nullable(z.object({ from: z.nullable(z.string()), to: z.string() })),
})

/** A building of the list, with what was made of it and what was taken back. `done` says which of both was last. */
export const StoredStep = z.object({
  group: z.object({
    at: z.number(),
    of: z.number(),
    row: z.number(),
    compound: z.string(),
    building: z.string(),
    units: z.array(z.object({ name: z.string(), rooms: z.array(z.string()) })),
    grids: z.array(z.object({ name: z.string(), row: z.number() })),
  }),
  done: z.enum(['read', 'added', 'takenBack', 'restored']),
  made: z.optional(z.nullable(Made)),
  removed: z.optional(z.array(z.object({ unit: z.string(), id: z.string(), room: z.string() }))),
  kept: z.optional(z.array(z.object({ id: z.string(), words: z.string() }))),
})
export type StoredStep = z.infer<typeof StoredStep>

const listed = 'imports'
const latest = 20
const stepsAtOnce = 100
const secondsKept = 90 * 86_400

export const importsDue = 'due#imports'
export const partitionOf = (importId: string) => `import#${importId}`
const importKey = (importId: string) => ({ partition: listed, sort: `import#${importId}` })
const stepKey = (importId: string, at: number) => ({ partition: partitionOf(importId), sort: `step#${String(at).padStart(5, '0')}` })
/** Where the file is until it is read; S3 removes what is left after a day (cloud/storage.yml). */
export const fileKey = (ctx: Context, importId: string) => `imports/${ctx.communityId}/${importId}.xlsx`

export async function findImport(ctx: Context, importId: string): Promise<StoredImport | undefined> {
  const item = await ctx.table.get(importKey(importId))
  return item && StoredImport.parse(item)
}

/** The latest imports, newest first. */
export async function findLatest(ctx: Context): Promise<StoredImport[]> {
  const { items } = await ctx.table.query({ partition: listed, prefix: 'import#', descending: true, limit: latest })
  return items.map((item) => StoredImport.parse(item))
}

/** The steps from one to before another, in order. */
export async function findSteps(ctx: Context, importId: string, { from, to }: { from: number; to: number }): Promise<StoredStep[]> {
  const all = Array.from({ length: Math.max(0, to - from) }, (_, at) => stepKey(importId, from + at))
  const pages = await Promise.all(chunksOf(all, stepsAtOnce).map((keys) => ctx.table.batchGet(keys)))
  return pages.flat().map((item) => StoredStep.parse(item))
}

/** A new import, whose file is awaited until `dueAt`. */
export const putImport = (item: StoredImport, dueAt: string): Write => ({
  key: importKey(item.id),
  put: { ...item, duePk: importsDue, dueAt, expiresAt: Math.floor(Date.parse(item.startedAt) / 1000) + secondsKept },
  when: 'absent',
  named: 'import',
})

type Fields = Partial<Omit<StoredImport, 'id' | 'communityId' | 'schema'>>

/** Changes an import; fails (`import`) unless it is in this state. `dueAt` brings it to the clock, `null` takes it from there. */
export function changeImport(
  importId: string,
  { in: state, dueAt, ...set }: Fields & { in: StoredImport['state']; dueAt?: string | null },
): Write {
  const due = typeof dueAt === 'string' ? { duePk: importsDue, dueAt } : {}
  const remove = dueAt === null ? { remove: ['duePk', 'dueAt'] } : {}
  return { key: importKey(importId), change: { set: { ...set, ...due }, ...remove }, when: [['state', '=', state]], named: 'import' }
}

/** Settles a doubt while the list may still be read. */
export const putChoice = (importId: string, { doubtId, choice }: { doubtId: string; choice: string }): Write => ({
  key: importKey(importId),
  change: { set: { [`choices.${doubtId}`]: choice } },
  when: [['state', '=', 'read']],
  named: 'import',
})

export const removeImport = (importId: string, state: StoredImport['state']): Write => ({
  key: importKey(importId),
  remove: true,
  when: [['state', '=', state]],
  named: 'import',
})

/** Puts a step that was read, or again. */
export const putStep = (ctx: Context, importId: string, group: StoredStep['group']): Write => ({
  key: stepKey(importId, group.at),
  put: { group, done: 'read', expiresAt: Math.floor(ctx.clock.now() / 1000) + secondsKept },
})

/** Says what became of a step; fails (`step`) if that was said before. */
export const changeStep = (importId: string, { group, done }: StoredStep, set: Omit<StoredStep, 'group'>): Write => ({
  key: stepKey(importId, group.at),
  change: { set },
  when: [['done', '=', done]] satisfies Test[],
  named: 'step',
})

const lockKey = { partition: 'places', sort: 'import' }

/** Keeps other imports from writing; fails (`lock`) while another one does. */
export const lock = (importId: string): Write => ({ key: lockKey, put: { importId }, when: 'absent', named: 'lock' })

export const unlock = (importId: string): Write => ({ key: lockKey, remove: true, when: [['importId', '=', importId]], named: 'lock' })
