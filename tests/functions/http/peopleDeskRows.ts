import { createCase } from '../../../functions/cases/create'
import { putBuilding } from '../../../functions/places/store'
import { aWorker, building, homeIn } from '../../support/cases'
import { give, historyOf } from '../../support/posts'
import type { Someone } from '../../support/world'
import type { AccessRow, Scene } from './accessRows'

const who: AccessRow['who'] = ['manager']
const post = 'serviceWorker:repair-crew'

const aPlumber = async ({ world }: Scene) => ({ personId: (await aWorker(world)).person.id })

export const peopleDeskRows: Readonly<Record<string, AccessRow>> = {
  'homes.get': {
    who: ['manager', 'gridWorker'],
    input: async ({ world }) => {
      await world.ctx.table.transact([putBuilding(building)], world.services.ids.secret())
      return { householdId: homeIn(1, '102').householdId }
    },
  },
  'homes.countClaims': { who: ['manager', 'gridWorker'], input: async () => ({}) },
  'peopleDesk.get': { who, input: aPlumber },
  'peopleDesk.reveal': {
    who,
    input: async (scene) => ({ requestId: scene.request(), ...(await aPlumber(scene)), field: 'phone', reason: 'arrange' }),
  },
  'peopleDesk.work': { who, input: async (scene) => ({ ...(await aPlumber(scene)), post }) },
  'peopleDesk.give': {
    who,
    input: async (scene) => ({ requestId: scene.request(), ...(await aPlumber(scene)), role: 'gridWorker', of: 'grid-1' }),
  },
  'peopleDesk.take': { who, input: async (scene) => ({ requestId: scene.request(), ...(await aPlumber(scene)), post }) },
  'peopleDesk.history': { who, input: aPlumber },
  'peopleDesk.undo': { who, input: async (scene) => ({ requestId: scene.request(), ...(await aChange(scene)) }) },
  'peopleDesk.sight': {
    who,
    input: async (scene) => {
      const { world, request } = scene
      const { id } = await createCase((await world.someone()).ctx, {
        requestId: request(),
        kind: 'station',
        form: { category: 'law', text: '押金' },
      })
      return { ...(await aPlumber(scene)), caseId: id }
    },
  },
}

async function aChange({ world }: Scene) {
  const [someone, boss]: Someone[] = [await world.someone(), await world.someone({ posts: [{ role: 'manager' }] })]
  if (!someone || !boss) throw new Error('nobody is there')
  await give(boss, someone, { role: 'volunteer' })
  const [change] = await historyOf(boss, someone)
  return { personId: someone.person.id, changeId: change?.id }
}
