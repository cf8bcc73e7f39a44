import * as z from 'zod/mini'
import { again, outrun } from '../platform/again'
import { chunksOf } from '../platform/chunks'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import type { Context } from '../platform/context'
import type { Sweep } from '../platform/sweep'
import { draftOf, writesOf } from './changes'
import { importEvent, importEvents } from './events'
import {
  changeImport,
  changeStep,
  fileKey,
  findImport,
  findSteps,
  importsDue,
  removeImport,
  type StoredImport,
  type StoredStep,
} from './store'
import { putBack, type TakenBack } from './takeBack.rules'
import { reportedSince, usedOf } from './used'
import { stepsAtOnce } from './write'

const Due = z.object({ id: z.string(), communityId: z.string() })
const mostTries = 6

/** Removes files that nobody had read, and puts back what somebody used in the moment in which it was taken back. */
export const importsInTime: Sweep = {
  name: 'importsInTime',
  index: 'due',
  partitions: [importsDue],
  async each(services, item) {
    const { id, communityId } = Due.parse(item)
    const ctx = inCommunity(services, communityId)
    // The index may lag behind, so read the item itself.
    const now = await findImport(ctx, id)
    if (now?.state === 'waiting') await expire(ctx, now)
    if (now?.state === 'undone') await lookAgain(ctx, now)
    return 'done'
  },
}

async function expire(ctx: Context, { id }: StoredImport): Promise<void> {
  await ctx.blobs.remove(fileKey(ctx, id))
  await commit(ctx, { writes: [removeImport(id, 'waiting')], events: [importEvent(importEvents.expired, id, {})] })
}

async function lookAgain(ctx: Context, item: StoredImport): Promise<void> {
  const reported = await reportedSince(ctx, item)
  const steps = (await findSteps(ctx, item.id, { from: 0, to: item.steps })).filter(({ done }) => done === 'takenBack')
  for (const some of chunksOf(steps, stepsAtOnce)) {
    const missed = (await Promise.all(some.map((step) => missedOf(ctx, step, reported)))).flatMap((each) => each ?? [])
    if (missed.length > 0) await again(mostTries, () => tryToPutBack(ctx, item, missed))
  }
  await commit(ctx, { writes: [changeImport(item.id, { in: 'undone', dueAt: null })], events: [] })
}

type Missed = { step: StoredStep; homes: TakenBack['removed'] }

/** The homes of a step that are gone and in use. */
async function missedOf(ctx: Context, step: StoredStep, reported: ReadonlySet<string>): Promise<Missed | undefined> {
  const { made, removed = [] } = step
  if (!made || removed.length === 0) return undefined
  const used = await usedOf(ctx, [{ buildingId: made.buildingId, householdIds: removed.map(({ id }) => id) }], reported)
  const homes = removed.filter(({ id }) => used.has(id))
  return homes.length > 0 || used.has(made.buildingId) ? { step, homes } : undefined
}

/** `outrun` when the places changed in the meantime. */
async function tryToPutBack(ctx: Context, { id }: StoredImport, missed: readonly Missed[]): Promise<'done' | typeof outrun> {
  const draft = await draftOf(ctx, (compound) => missed.some(({ step }) => step.made?.compoundId === compound.id))
  for (const { step, homes } of missed) if (step.made) putBack(draft.places, { group: step.group, made: step.made }, homes)
  const outcome = await commit(ctx, {
    writes: [...writesOf(draft), ...missed.map((each) => changeStep(id, each.step, restored(each)))],
    events: [importEvent(importEvents.restored, id, { households: missed.reduce((sum, { homes }) => sum + homes.length, 0) })],
  })
  return outcome.done ? 'done' : outrun
}

function restored({ step: { group, kept = [], removed = [] }, homes }: Missed): Pick<StoredStep, 'done' | 'removed' | 'kept'> {
  const back = new Set(homes.map(({ id }) => id))
  const words = homes.map(({ id, unit, room }) => ({ id, words: `${group.compound}${group.building}${unit}${room}` }))
  return { done: 'restored', removed: removed.filter(({ id }) => !back.has(id)), kept: [...kept, ...words] }
}
