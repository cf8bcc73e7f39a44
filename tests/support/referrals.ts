import type { Case } from '../../contract/cases/case'
import type { ReferralField, UnitReferral } from '../../contract/referrals'
import { createCase } from '../../functions/cases/create'
import { communityOf } from '../../functions/communities/lookup'
import { putSettings } from '../../functions/communities/store'
import { sweep } from '../../functions/platform/sweep'
import type { Table } from '../../functions/platform/table'
import { acceptReferral, finishReferral, refuseReferral } from '../../functions/referrals/answer'
import { agreeToReferral, declineReferral, takeReferralBack } from '../../functions/referrals/consent'
import { referralsOfCase } from '../../functions/referrals/list'
import { proposeReferral } from '../../functions/referrals/propose'
import { dueReferrals } from '../../functions/referrals/tick'
import { getOfUnit } from '../../functions/referrals/unit'
import { aRequest } from './bookings'
import { act, aManager } from './cases'
import { aCatalogue, organisationOf, stock } from './catalogue'
import { newWorld, oneMinute, type Someone, type World } from './world'

/** 31 December 2026: the last day of the posts and referrals of these tests. */
export const until = '2026-12-31'

const said = (zh: string) => ({ zh, en: zh })

export const aPartner = (world: World, { name = '乌兰律师', of = 'legal-aid' } = {}) =>
  world.someone({ name, posts: [{ role: 'partner', of, until }] })

export type Station = Awaited<ReturnType<typeof aStation>>

/** A community with a station, two organisations with a person each, and somebody who needs help. */
export async function aStation({ table }: { table?: (table: Table) => Table } = {}) {
  const world = await newWorld({ table })
  const settings = await communityOf(world.ctx)
  const teams = [...settings.teams, { id: 'station', name: '红石榴驿站', does: ['station'] }]
  await world.ctx.table.transact([putSettings({ ...settings, teams })], world.services.ids.secret())
  const legalAid = organisationOf({ id: 'legal-aid', name: said('法律援助中心') })
  await stock(world, aCatalogue({ organisations: [organisationOf(), legalAid, organisationOf({ id: 'menders', kind: 'social' })] }))
  // Settings are remembered for a while.
  world.clock.pass(oneMinute)
  const [person, worker, colleague] = [
    await world.someone({ name: '白音', phone: '13900000003', home: true }),
    await world.someone({ name: '高驿站', posts: [{ role: 'stationWorker', of: 'station' }] }),
    await world.someone({ name: '兰姐', posts: [{ role: 'stationWorker', of: 'station' }] }),
  ]
  const [manager, unit, otherUnit] = [await aManager(world), await aPartner(world), await aPartner(world, { name: '巧手', of: 'menders' })]
  return { world, person, worker, colleague, manager, unit, otherUnit }
}

export const need = '房东不给登记，押金也不退'
const form = { category: 'law', service: 'residence-permit', text: need }

/** What somebody asks the station, accepted by its worker. */
export async function aStationCase({ person, worker }: Station, change: Parameters<typeof createCase>[1] | object = {}): Promise<Case> {
  const item = await createCase(person.ctx, { requestId: aRequest(), kind: 'station', form, ...change })
  return act(worker, item, 'accept')
}

/** A case of somebody without a login, whom the station's worker reports for. */
export async function aCaseForAnother({ worker, colleague }: Station): Promise<Case> {
  const onBehalfOf = { name: '老白' }
  const item = await createCase(worker.ctx, { requestId: aRequest(), kind: 'station', form, onBehalfOf })
  return act(colleague, item, 'accept')
}

const wanted = { organisationId: 'legal-aid', fields: ['name', 'need'] as ReferralField[], until, purpose: '请帮他要回押金' }

type Proposing = Partial<Omit<Parameters<typeof proposeReferral>[1], 'caseId'>>
export const propose = ({ ctx }: Someone, { id: caseId }: { id: string }, change: Proposing = {}) =>
  proposeReferral(ctx, { requestId: aRequest(), caseId, ...wanted, ...change })

type Consenting = Omit<Parameters<typeof agreeToReferral>[1], 'requestId' | 'referralId'>
const one = ({ id: referralId }: { id: string }) => ({ requestId: aRequest(), referralId })
export const agree = ({ ctx }: Someone, it: { id: string }, more: Consenting = {}) => agreeToReferral(ctx, { ...one(it), ...more })
export const decline = ({ ctx }: Someone, it: { id: string }) => declineReferral(ctx, one(it))
export const takeBack = ({ ctx }: Someone, it: { id: string }) => takeReferralBack(ctx, one(it))
export const accept = ({ ctx }: Someone, it: { id: string }) => acceptReferral(ctx, one(it))
export const refuseIt = ({ ctx }: Someone, it: { id: string }) =>
  refuseReferral(ctx, { ...one(it), reason: 'notOurs', words: '这件要找劳动仲裁' })
export const finish = ({ ctx }: Someone, it: { id: string }) =>
  finishReferral(ctx, { ...one(it), outcome: 'helped', words: '押金要回来了' })

export const read = ({ ctx }: Someone, { id: referralId }: { id: string }): Promise<UnitReferral> => getOfUnit(ctx, { referralId })
export const ofCase = async ({ ctx }: Someone, { id: caseId }: { id: string }) => (await referralsOfCase(ctx, { caseId })).items

/** A referral with its organisation, agreed to by the person; `accepted` as well if that is wanted. */
export async function aReferral(station: Station, { change = {}, accepted = false }: { change?: Proposing; accepted?: boolean } = {}) {
  const item = await aStationCase(station)
  const it = await propose(station.worker, item, change)
  await agree(station.person, it)
  if (accepted) await accept(station.unit, it)
  return { item, it }
}

/** The clock as it looks at this community's referrals. */
export async function tickReferrals({ services, communityId }: World) {
  const { wholeTable } = services
  const own: typeof wholeTable = {
    ...wholeTable,
    query: async (query) => {
      const { items, last } = await wholeTable.query(query)
      return { items: query.index === 'due' ? items.filter((item) => item.communityId === communityId) : items, last }
    },
  }
  return sweep({ ...services, wholeTable: own }, dueReferrals, () => false)
}
