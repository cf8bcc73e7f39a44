import { ofBuilding, placeEvents } from '../places/events'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Progress } from '../platform/delivery'
import { type EventOf, newEvent } from '../platform/events'
import { type Draft, draftOf, gridEvents, writesOf } from './changes'
import { importEvent, importEvents } from './events'
import type { Made } from './plan.rules'
import { changeImport, changeStep, findImport, findSteps, type StoredImport, type StoredStep, unlock } from './store'
import { type TakenBack, takeBack } from './takeBack.rules'
import { reportedSince, usedOf } from './used'
import { stepsAtOnce } from './write'

const mostTries = 6
/** By then, whoever chose one of these homes while it was taken back has got an answer. */
export const lookAgainMilliseconds = 120_000

/** Takes a list back, last building first, some at a time; goes on where the last run stopped. */
export async function takeListBack(
  ctx: Context,
  { subject: importId }: EventOf<(typeof importEvents)['undoing']>,
  progress: Progress,
): Promise<'delivered' | 'unfinished'> {
  const item = await findImport(ctx, importId)
  if (item?.state !== 'undoing') return 'delivered'
  const reported = await reportedSince(ctx, item)
  const start = Number(progress.cursor ?? 0)
  for (let done = start; done < item.steps; done += stepsAtOnce) {
    if (done > start && progress.hurried()) return 'unfinished'
    const [from, to] = [Math.max(0, item.steps - done - stepsAtOnce), item.steps - done]
    await again(mostTries, () => tryToTakeBack(ctx, item, { from, to, reported }))
    await progress.save(String(done + stepsAtOnce))
  }
  await finish(ctx, item)
  return 'delivered'
}

type Range = { from: number; to: number; reported: ReadonlySet<string> }
type Taken = { step: StoredStep; made: Made | null; taken: TakenBack }

/** `outrun` when the places, the grids or these steps changed in the meantime. */
async function tryToTakeBack(ctx: Context, { id, steps }: StoredImport, { from, to, reported }: Range): Promise<'done' | typeof outrun> {
  const open = (await findSteps(ctx, id, { from, to })).filter(({ done }) => done === 'added')
  if (open.length === 0) return 'done'
  const made = open.flatMap((step) => step.made ?? [])
  const used = await usedOf(ctx, made, reported)
  const draft = await draftOf(ctx, (compound) => made.some(({ compoundId }) => compoundId === compound.id))
  const taken = [...open].reverse().map((step) => takenOf(draft, step, used))
  const outcome = await commit(ctx, {
    writes: [
      ...writesOf(draft),
      ...taken.map(({ step, taken: { removed, kept } }) => changeStep(id, step, { done: 'takenBack', removed, kept })),
      changeImport(id, { in: 'undoing', done: steps - from }),
    ],
    events: [...taken.flatMap((each) => emptied(id, each)), ...gridEvents(draft, made)],
  })
  return outcome.done ? 'done' : outrun
}

function takenOf({ places }: Draft, step: StoredStep, used: ReadonlySet<string>): Taken {
  const made = step.made ?? null
  return { step, made, taken: made ? takeBack(places, made, used) : { removed: [], kept: [] } }
}

const emptied = (importId: string, { made, taken: { removed } }: Taken) =>
  made === null || removed.length === 0
    ? []
    : [newEvent(placeEvents.emptied, { ...ofBuilding(made.buildingId), facts: { importId, households: removed.length } })]

async function finish(ctx: Context, { id, steps }: StoredImport): Promise<void> {
  const all = await findSteps(ctx, id, { from: 0, to: steps })
  const sum = (count: (step: StoredStep) => number) => all.reduce((total, step) => total + count(step), 0)
  const counts = { removed: sum(({ removed = [] }) => removed.length), kept: sum(({ kept = [] }) => kept.length) }
  await commit(ctx, {
    writes: [
      changeImport(id, { in: 'undoing', state: 'undone', dueAt: new Date(ctx.clock.now() + lookAgainMilliseconds).toISOString() }),
      unlock(id),
    ],
    events: [importEvent(importEvents.undone, id, counts)],
  })
}
