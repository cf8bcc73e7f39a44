import type { Role } from '../../../contract/people'
import { toInstant } from '../../../contract/time'
import { book } from '../../../functions/bookings/book'
import { createCase } from '../../../functions/cases/create'
import { makeDoorCode } from '../../../functions/homes/code'
import { putBuilding } from '../../../functions/places/store'
import { building, homeIn } from '../../support/cases'
import { aClaimant } from '../../support/homes'
import { withRecord } from '../../support/records'
import { activityOf, aSession } from '../../support/sessions'
import { sentUpload } from '../../support/uploads'
import { aVenueWithPhoto } from '../../support/venues'
import { monday, oneDay, type Someone, type World } from '../../support/world'
import { activityRows, organisers } from './activityRows'
import { appointmentRows } from './appointmentRows'
import { editingRows } from './editingRows'
import { familyRows } from './familyRows'
import { importRows } from './importRows'
import { noticeRows } from './noticeRows'
import { peopleDeskRows } from './peopleDeskRows'
import { referralRows } from './referralRows'
import { settingsRows } from './settingsRows'

type Input = Record<string, unknown>

/** What a route is called with: the community's own subject, one of `owner`'s where subjects have an owner. */
export type Scene = { world: World; owner: Someone; request: () => string }

export type AccessRow = {
  /** `anyone` needs no login, `loggedIn` any login, else one of these roles. */
  who: 'anyone' | 'loggedIn' | Role[]
  /** An input that succeeds for the owner of what it names. */
  input: (scene: Scene) => Promise<Input>
  /** Whether what it names belongs to a person, so that anybody else does not find it. */
  owned?: boolean
  /** Whether its caller has to have claimed a home. */
  claims?: boolean
  /** Roles whose duty leads them to what is others'. */
  dutyOf?: Role[]
  /** More inputs, which only somebody on duty is answered to. */
  onDuty?: Input[]
}

const none = async () => ({})
// A day for each, since nobody books two sessions at the same time.
let days = 0
const sessionOf = (world: World) => aSession(world, { startsAt: toInstant(monday + (7 + ++days) * oneDay) })
const session = async ({ world }: Scene) => ({ sessionId: (await sessionOf(world)).id })
const party = [{ name: '母亲' }]
const square = { venueId: 'square' }
export const aReport = { kind: 'repair', form: { danger: 'none', category: 'lighting.street', place: square, text: '路灯不亮' } }
const onCase = async (scene: Scene) => ({ requestId: scene.request(), caseId: await aRepair(scene) })

/** Every route and who may call it. A route without its row fails the gate. */
export const accessRows: Readonly<Record<string, AccessRow>> = {
  'logins.byCode': { who: 'anyone', input: async ({ world }) => ({ communityId: world.communityId, code: 'code' }) },
  'logins.refresh': {
    who: 'anyone',
    input: async ({ world, owner }) => ({
      refreshToken: await world.services.tokens.sign('refresh', {
        sub: owner.person.id,
        com: world.communityId,
        log: owner.caller.loginId,
        ver: 1,
      }),
    }),
  },
  'logins.end': { who: 'loggedIn', input: async ({ request }) => ({ requestId: request() }) },
  'logins.startWeb': { who: 'anyone', input: async ({ world }) => ({ communityId: world.communityId }) },
  'logins.seeWeb': { who: 'loggedIn', input: async ({ world }) => ({ ticket: await aTicket(world) }) },
  'logins.confirmWeb': {
    who: 'loggedIn',
    input: async ({ world, request }) => ({ ticket: await aTicket(world), requestId: request(), number: 47 }),
  },
  'logins.collectWeb': {
    who: 'anyone',
    input: async ({ world }) => ({ communityId: world.communityId, ticket: await aTicket(world), secret: 'page' }),
  },
  'logins.list': { who: 'loggedIn', input: none },
  'logins.endOne': {
    who: 'loggedIn',
    input: async ({ world, request }) => ({ requestId: request(), loginId: world.services.ids.make('log') }),
  },
  'communities.get': { who: 'anyone', input: none },
  'communities.getPromises': { who: 'anyone', input: none },
  'communities.getPhoto': { who: 'anyone', input: async ({ world }) => ({ venueId: await aVenueWithPhoto(world) }) },
  'catalogue.get': { who: 'anyone', input: none },
  ...editingRows,
  'people.get': { who: 'loggedIn', input: none },
  'people.update': { who: 'loggedIn', input: async ({ request }) => ({ requestId: request(), textSize: 'large' }) },
  'people.remove': { who: 'loggedIn', input: async ({ request }) => ({ requestId: request() }) },
  ...familyRows,
  ...peopleDeskRows,
  'search.find': {
    who: ['manager', 'gridWorker', 'stationWorker', 'serviceWorker', 'mediator', 'lawyer'],
    input: async () => ({ q: '路灯' }),
  },
  'places.listCompounds': { who: 'loggedIn', input: none },
  'places.getBuilding': { who: 'loggedIn', input: async ({ world }) => ({ buildingId: await aBuilding(world) }) },
  'homes.listClaims': { who: ['manager', 'gridWorker'], input: none },
  'homes.confirm': { who: ['manager', 'gridWorker'], input: aClaim },
  'homes.refuse': { who: ['manager', 'gridWorker'], input: aClaim },
  'homes.makeCode': {
    who: ['manager', 'gridWorker'],
    input: async (scene) => ({ requestId: scene.request(), householdId: await aHousehold(scene) }),
  },
  'homes.enterCode': {
    who: 'loggedIn',
    claims: true,
    input: async (scene) => ({ requestId: scene.request(), code: await aDoorCode(scene) }),
  },
  ...activityRows,
  'activities.publish': { who: organisers, input: async ({ request }) => ({ requestId: request(), ...anActivity }) },
  'activities.get': { who: 'anyone', input: async ({ world }) => ({ activityId: activityOf(await aSession(world)) }) },
  'activities.cancel': {
    who: organisers,
    input: async ({ world, request }) => ({ requestId: request(), activityId: activityOf(await aSession(world)), reason: '下雪' }),
  },
  'sessions.list': { who: 'anyone', input: none },
  'sessions.get': { who: 'anyone', input: session },
  'sessions.move': {
    who: organisers,
    input: async (scene) => ({
      requestId: scene.request(),
      ...(await session(scene)),
      startsAt: '2026-12-02T10:00:00+08:00',
      endsAt: '2026-12-02T12:00:00+08:00',
    }),
  },
  'bookings.book': { who: 'loggedIn', input: async (scene) => ({ requestId: scene.request(), ...(await session(scene)), party }) },
  'bookings.list': { who: 'loggedIn', input: none },
  'bookings.get': { who: 'loggedIn', owned: true, input: async (scene) => ({ bookingId: await aBooking(scene) }) },
  'bookings.cancel': {
    who: 'loggedIn',
    owned: true,
    input: async (scene) => ({ requestId: scene.request(), bookingId: await aBooking(scene) }),
  },
  ...appointmentRows,
  ...settingsRows,
  'news.list': { who: 'anyone', input: none },
  'exports.make': { who: ['manager'], input: async ({ request }) => ({ requestId: request(), kind: 'repair', month: '2026-11' }) },
  'papers.make': { who: 'loggedIn', owned: true, dutyOf: ['manager'], input: async (scene) => withRecord(scene, await onCase(scene)) },
  'rates.list': { who: 'anyone', input: async () => ({ month: '2026-11' }) },
  'uploads.start': { who: 'loggedIn', input: async ({ request }) => ({ requestId: request(), type: 'image/jpeg', bytes: 1_000 }) },
  'uploads.finish': {
    who: 'loggedIn',
    owned: true,
    input: async ({ owner, request }) => ({ requestId: request(), uploadId: await sentUpload(owner) }),
  },
  'teams.list': { who: ['manager', 'gridWorker', 'serviceWorker', 'stationWorker'], input: none },
  'cases.create': { who: 'loggedIn', input: async ({ request }) => ({ requestId: request(), ...aReport }) },
  'cases.list': {
    who: 'loggedIn',
    input: none,
    onDuty: [
      { queue: 'team', of: 'repair-crew' },
      { queue: 'grid', of: 'grid-1' },
      { queue: 'all' },
      { queue: 'all', month: '2026-11' },
      { queue: 'worker' },
    ],
  },
  'cases.queues': { who: ['manager', 'gridWorker', 'serviceWorker', 'stationWorker'], input: none },
  'cases.today': { who: ['manager', 'gridWorker', 'serviceWorker', 'stationWorker'], input: none },
  'cases.get': { who: 'loggedIn', owned: true, dutyOf: ['manager'], input: async (scene) => ({ caseId: await aRepair(scene) }) },
  'cases.act': {
    who: 'loggedIn',
    owned: true,
    dutyOf: ['manager'],
    input: async (scene) => ({ ...(await onCase(scene)), action: 'withdraw' }),
  },
  'cases.say': { who: 'loggedIn', owned: true, dutyOf: ['manager'], input: async (scene) => ({ ...(await onCase(scene)), text: '你好' }) },
  'cases.nearby': { who: 'loggedIn', input: async () => ({ kind: 'repair', place: square }) },
  'cases.troubles': { who: 'loggedIn', input: async () => ({ kind: 'repair' }) },
  'cases.follow': { who: 'loggedIn', input: onCase },
  'cases.reveal': {
    who: ['manager'],
    owned: true,
    dutyOf: ['manager'],
    input: async (scene) => ({ ...(await onCase(scene)), field: 'phone', reason: 'arrange' }),
  },
  'cases.convert': {
    who: ['manager'],
    owned: true,
    dutyOf: ['manager'],
    input: async (scene) => ({ ...(await onCase(scene)), ...aReport }),
  },
  ...referralRows,
  ...importRows,
  ...noticeRows,
}

const anActivity = {
  title: '剪纸课',
  description: '带上剪刀就行。',
  organiser: '红石榴驿站',
  sessions: [{ startsAt: '2026-12-01T10:00:00+08:00', endsAt: '2026-12-01T11:00:00+08:00', venueId: 'hall', capacity: 20 }],
}

async function aBooking(scene: Scene): Promise<string> {
  const { id } = await sessionOf(scene.world)
  return (await book(scene.owner.ctx, { requestId: scene.request(), sessionId: id, party: [{ name: '母亲' }] })).id
}

async function aRepair({ owner, request }: Scene): Promise<string> {
  return (await createCase(owner.ctx, { requestId: request(), ...aReport })).id
}

const aHousehold = async ({ world }: Scene) => {
  await world.ctx.table.transact([putBuilding(building)], world.services.ids.secret())
  return homeIn(1, '102').householdId
}

async function aClaim(scene: Scene): Promise<Input> {
  const householdId = await aHousehold(scene)
  return { requestId: scene.request(), personId: (await aClaimant(scene.world)).person.id, householdId }
}

async function aDoorCode(scene: Scene): Promise<string> {
  const manager = await scene.world.someone({ roles: ['manager'] })
  return (await makeDoorCode(manager.ctx, { requestId: scene.request(), householdId: await aHousehold(scene) })).code
}

async function aBuilding(world: World): Promise<string> {
  // Ids of places are each community's own, so this one stands in no other community of the test.
  const building = { id: `c01-b${Number(world.communityId.split('-')[1]) % 1000}`, name: '1号楼', compoundName: '兴隆小区', units: [] }
  await world.ctx.table.transact([putBuilding(building)], world.services.ids.secret())
  return building.id
}

async function aTicket(world: World): Promise<string> {
  const { putTicket } = await import('../../../functions/logins/tickets')
  const { hashOf } = await import('../../../functions/platform/crypto')
  const id = world.services.ids.make('tkt')
  const now = world.clock.now()
  const about = { device: { browser: 'edge', system: 'windows' }, network: '36.102.*.*', number: 47, numbers: [12, 47, 80] } as const
  const ticket = putTicket({
    id,
    secretHash: hashOf('page'),
    ...about,
    numbers: [...about.numbers],
    startedAt: now,
    until: now + 60_000,
    state: 'waiting',
  })
  await world.ctx.table.transact([ticket], world.services.ids.secret())
  return id
}
