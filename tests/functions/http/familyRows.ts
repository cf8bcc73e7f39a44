import { addFamily } from '../../../functions/people/family'
import type { AccessRow, Scene } from './accessRows'

/** The routes of the people that somebody books for. */
export const familyRows: Readonly<Record<string, AccessRow>> = {
  'people.listFamily': { who: 'loggedIn', input: async () => ({}) },
  'people.addFamily': { who: 'loggedIn', input: async ({ request }) => ({ requestId: request(), name: '母亲' }) },
  'people.renameFamily': {
    who: 'loggedIn',
    owned: true,
    input: async (scene) => ({ requestId: scene.request(), familyId: await aFamilyMember(scene), name: '妈妈' }),
  },
  'people.removeFamily': {
    who: 'loggedIn',
    owned: true,
    input: async (scene) => ({ requestId: scene.request(), familyId: await aFamilyMember(scene) }),
  },
}

async function aFamilyMember({ owner, request }: Scene): Promise<string> {
  return (await addFamily(owner.ctx, { requestId: request(), name: '母亲' })).id
}
