import { applyImport } from '../../../functions/imports/apply'
import { putCompound } from '../../../functions/places/store'
import { postedImport, readList } from '../../support/imports'
import { aSheet, headings } from '../../support/sheets'
import type { AccessRow, Scene } from './accessRows'

const aManager = ({ world }: Scene) => world.someone({ roles: ['manager'] })
const rows = [['清泉苑', '1', '1', '101']]
const aList = async (scene: Scene) => ({ importId: (await readList(await aManager(scene), rows)).id })

/** The routes by which managers bring in a list of places. */
export const importRows: Readonly<Record<string, AccessRow>> = {
  'imports.start': { who: ['manager'], input: async ({ request }) => ({ requestId: request(), bytes: 1_000 }) },
  'imports.read': {
    who: ['manager'],
    input: async (scene) => ({
      requestId: scene.request(),
      importId: await postedImport(await aManager(scene), aSheet([headings, ...rows])),
    }),
  },
  'imports.template': { who: ['manager'], input: async ({ request }) => ({ requestId: request() }) },
  'imports.list': { who: ['manager'], input: async () => ({}) },
  'imports.get': { who: ['manager'], input: aList },
  'imports.places': { who: ['manager'], input: aList },
  'imports.decide': {
    who: ['manager'],
    input: async (scene) => {
      await withLikeCompound(scene)
      const { id: importId } = await readList(await aManager(scene), [['兴隆', '1', '1', '101']])
      return { requestId: scene.request(), importId, doubtId: 'c0', choice: 'new' }
    },
  },
  'imports.apply': {
    who: ['manager'],
    input: async (scene) => {
      await afterOthers(scene)
      return { requestId: scene.request(), ...(await aList(scene)) }
    },
  },
  'imports.undo': {
    who: ['manager'],
    input: async (scene) => {
      await afterOthers(scene)
      const manager = await aManager(scene)
      const { id: importId } = await readList(manager, rows)
      await applyImport(manager.ctx, { requestId: scene.request(), importId })
      await scene.world.deliver()
      return { requestId: scene.request(), importId }
    },
  },
}

// One list is written at a time.
const afterOthers = ({ world }: Scene) => world.deliver()

const withLikeCompound = async ({ world }: Scene) => {
  await world.ctx.table.transact([putCompound({ id: 'c01', name: '兴隆小区', buildings: [] })], world.services.ids.secret())
}
