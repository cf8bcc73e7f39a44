import { ofBuilding, placeEvents } from '../places/events'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Progress } from '../platform/delivery'
import { type EventOf, newEvent } from '../platform/events'
import { draftOf, gridEvents, writesOf } from './changes'
import { wantedBy } from './compareAll'
import { importEvent, importEvents } from './events'
import { add, type Made } from './plan.rules'
import { changeImport, changeStep, findImport, findSteps, type StoredImport, type StoredStep, unlock } from './store'

/** A building takes up to five items of a transaction: itself, its compound, its step and two events. */
export const stepsAtOnce = 15
const mostTries = 6

/** Writes a list, some buildings at a time, each once; goes on where the last run stopped. */
export async function writeList(
  ctx: Context,
  { subject: importId }: EventOf<(typeof importEvents)['applying']>,
  progress: Progress,
): Promise<'delivered' | 'unfinished'> {
  const item = await findImport(ctx, importId)
  if (item?.state !== 'applying') return 'delivered'
  const start = Number(progress.cursor ?? 0)
  for (let from = start; from < item.steps; from += stepsAtOnce) {
    if (from > start && progress.hurried()) return 'unfinished'
    const to = Math.min(from + stepsAtOnce, item.steps)
    await again(mostTries, () => tryToWrite(ctx, item, { from, to }))
    await progress.save(String(to))
  }
  await finish(ctx, item)
  return 'delivered'
}

type Range = { from: number; to: number }

/** `outrun` when the places, the grids or these steps changed in the meantime. */
async function tryToWrite(ctx: Context, { id, choices }: StoredImport, range: Range): Promise<'done' | typeof outrun> {
  const steps = (await findSteps(ctx, id, range)).filter(({ done }) => done === 'read')
  if (steps.length === 0) return 'done'
  const draft = await draftOf(
    ctx,
    wantedBy(
      steps.map(({ group }) => group),
      choices,
    ),
  )
  const made = steps.map((step) => ({ step, made: add(draft.places, step.group, choices) }))
  const buildings = made.flatMap((each) => each.made ?? [])
  const outcome = await commit(ctx, {
    writes: [
      ...writesOf(draft),
      ...made.map((each) => changeStep(id, each.step, { done: 'added', made: each.made })),
      changeImport(id, { in: 'applying', done: range.to }),
    ],
    events: [...buildings.flatMap((each) => filled(id, each)), ...gridEvents(draft, buildings)],
  })
  return outcome.done ? 'done' : outrun
}

const filled = (importId: string, { buildingId, householdIds }: Made) =>
  householdIds.length === 0
    ? []
    : [newEvent(placeEvents.filled, { ...ofBuilding(buildingId), facts: { importId, households: householdIds.length } })]

async function finish(ctx: Context, { id, steps, outcome }: StoredImport): Promise<void> {
  const all = await findSteps(ctx, id, { from: 0, to: steps })
  const added = countOf(all)
  await commit(ctx, {
    writes: [
      changeImport(id, {
        in: 'applying',
        state: 'applied',
        appliedAt: new Date(ctx.clock.now()).toISOString(),
        ...(outcome && { outcome: { ...outcome, added } }),
      }),
      unlock(id),
    ],
    events: [importEvent(importEvents.applied, id, added)],
  })
}

function countOf(steps: readonly StoredStep[]) {
  const made = steps.flatMap((step) => step.made ?? [])
  return {
    compounds: made.filter(({ newCompound }) => newCompound).length,
    buildings: made.filter(({ newBuilding }) => newBuilding).length,
    households: made.reduce((sum, { householdIds }) => sum + householdIds.length, 0),
    grids: made.filter(({ grid, newBuilding }) => grid !== null && !newBuilding).length,
  }
}
