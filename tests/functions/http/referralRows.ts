import { actOnCase } from '../../../functions/cases/act'
import { createCase } from '../../../functions/cases/create'
import { acceptReferral } from '../../../functions/referrals/answer'
import { agreeToReferral } from '../../../functions/referrals/consent'
import { proposeReferral } from '../../../functions/referrals/propose'
import { aCatalogue, organisationOf, stock } from '../../support/catalogue'
import type { World } from '../../support/world'
import type { AccessRow, Scene } from './accessRows'

/** The organisation whose partner calls; every catalogue of the tests has it. */
export const partnerOf = organisationOf().id
const aProposal = { organisationId: partnerOf, fields: ['name'] as 'name'[], until: '2026-12-31', purpose: '请帮忙' }

export const referralRows: Readonly<Record<string, AccessRow>> = {
  'referrals.propose': {
    who: ['manager'],
    owned: true,
    dutyOf: ['manager'],
    input: async (scene) => ({ requestId: scene.request(), caseId: await aStationMatter(scene), ...aProposal }),
  },
  'referrals.ofCase': {
    who: 'loggedIn',
    owned: true,
    dutyOf: ['manager'],
    input: async (scene) => ({ caseId: await aStationMatter(scene) }),
  },
  'referrals.agree': { who: 'loggedIn', owned: true, dutyOf: ['manager'], input: onReferral },
  'referrals.decline': { who: 'loggedIn', owned: true, dutyOf: ['manager'], input: onReferral },
  'referrals.takeBack': { who: 'loggedIn', owned: true, dutyOf: ['manager'], input: onReferral },
  'referrals.list': { who: ['manager', 'stationWorker'], input: async () => ({}) },
  'referrals.listOfUnit': { who: ['partner'], input: async () => ({}) },
  'referrals.getOfUnit': { who: ['partner'], input: async (scene) => ({ referralId: await aSentReferral(scene) }) },
  'referrals.accept': {
    who: ['partner'],
    input: async (scene) => ({ requestId: scene.request(), referralId: await aSentReferral(scene) }),
  },
  'referrals.refuse': {
    who: ['partner'],
    input: async (scene) => ({
      requestId: scene.request(),
      referralId: await aSentReferral(scene),
      reason: 'notOurs',
      words: '不归我们管',
    }),
  },
  'referrals.finish': {
    who: ['partner'],
    input: async (scene) => ({
      requestId: scene.request(),
      referralId: await anAcceptedReferral(scene),
      outcome: 'helped',
      words: '办好了',
    }),
  },
}

/** A matter of the station, of which a manager has said what to bring. */
async function aStationMatter({ world, owner, request }: Scene): Promise<string> {
  await stock(world, aCatalogue())
  const { id: caseId } = await createCase(owner.ctx, { requestId: request(), kind: 'station', form: { category: 'law', text: '押金' } })
  const wanted = { action: 'askDocuments', input: { needs: [{ anyOf: [['id-card']] }] } }
  await actOnCase((await managerOf(world)).ctx, { requestId: request(), caseId, ...wanted })
  return caseId
}

const managerOf = (world: World) => world.someone({ posts: [{ role: 'manager' }] })

async function aProposedReferral(scene: Scene): Promise<string> {
  const caseId = await aStationMatter(scene)
  return (await proposeReferral((await managerOf(scene.world)).ctx, { requestId: scene.request(), caseId, ...aProposal })).id
}

async function onReferral(scene: Scene) {
  return { requestId: scene.request(), referralId: await aProposedReferral(scene) }
}

/** Of somebody who is no concern of the caller's. */
async function aSentReferral({ world, request }: Scene): Promise<string> {
  const owner = await world.someone()
  const referralId = await aProposedReferral({ world, owner, request })
  await agreeToReferral(owner.ctx, { requestId: request(), referralId })
  return referralId
}

async function anAcceptedReferral(scene: Scene): Promise<string> {
  const referralId = await aSentReferral(scene)
  const { ctx } = await scene.world.someone({ posts: [{ role: 'partner', of: partnerOf, until: '2027-12-31' }] })
  await acceptReferral(ctx, { requestId: scene.request(), referralId })
  return referralId
}
