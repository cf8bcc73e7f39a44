import { GivenRole, type HomeState, Role } from '../../../contract/people'
import type { Post } from '../../../contract/posts'
import { actOnCase } from '../../../functions/cases/act'
import { createCase } from '../../../functions/cases/create'
import { updatePerson } from '../../../functions/people/update'
import { setPosts } from '../../../functions/teams/setPosts'
import { aCase, aNeighbourhood, homeIn } from '../../support/cases'
import { aClaimant } from '../../support/homes'
import { httpOf, procedures } from '../../support/http'
import { aSession } from '../../support/sessions'
import { newWorld, oneMinute, type Someone, type World } from '../../support/world'
import { type AccessRow, accessRows, aReport, type Scene } from './accessRows'
import { partnerOf } from './referralRows'

const roles = Role.options
/** Whoever has called these is logged in no more. */
const lastCalls = ['logins.end', 'people.remove']

test('every route has its row, and every row its route', () => {
  const without = [...procedures.keys()].filter((name) => !accessRows[name])
  const unknown = Object.keys(accessRows).filter((name) => !procedures.has(name))

  expect(without.map((name) => `nobody says who may call ${name}: give it a row in accessRows.ts`)).toEqual([])
  expect(unknown).toEqual([])
})

let here: Cast
let there: Cast
let before: Former

beforeAll(async () => {
  here = await aCast()
  there = await aCast()
  before = await formerStaff(here)
})

describe.each(Object.entries(accessRows))('%s', (name, row) => {
  test('is answered to nobody but those it is for', async () => {
    const { world, call } = here
    const another = await inputOf(world, name, here.by.visitor)

    const nobody = await call(name, another)
    expect({ nobody: nobody.status }).toEqual({ nobody: row.who === 'anyone' ? 200 : 401 })
    for (const role of roles) {
      const someone = await callerOf(here, name, role)
      const may = mayCall(row, role)
      const input = may || row.owned ? await inputOf(world, name, someone) : another
      const reply = await call(name, input, someone.token)
      expect({ role, status: reply.status, body: reply.text }).toEqual({ role, status: may ? 200 : 403, body: expect.any(String) })
    }
  })

  test('is answered to whoever only claims a home as to a visitor', async () => {
    const { world, call } = here
    const claimant = await as(world, 'visitor', { claims: true })
    const may = mayCall(row, 'visitor')

    const reply = await call(name, await inputOf(world, name, may || row.owned ? claimant : here.by.visitor), claimant.token)

    expect({ status: reply.status, body: reply.text }).toEqual({ status: may ? 200 : 403, body: expect.any(String) })
  })

  if (row.owned) {
    test('is not found by anybody but its owner and those whose duty it is', async () => {
      const { world, call, by } = here
      const owner = await world.someone()
      const owned = await inputOf(world, name, owner)

      for (const role of roles) {
        const reply = await call(name, owned, by[role].token)
        expect({ role, found: reply.status !== 404 }).toEqual({ role, found: row.dutyOf?.includes(role) === true })
      }
    })
  }

  // Whoever ends their own login has nothing more to ask for.
  if (!lastCalls.includes(name)) {
    test('is answered to who had a role until a minute ago as to any visitor, and what was their duty no more', async () => {
      const { world, call, by } = here
      const others = row.owned ? [await inputOf(world, name, by.visitor)] : []
      const theirs = row.dutyOf ? others.flatMap((other) => ('caseId' in other ? [{ ...other, caseId: before.caseId }] : [])) : []
      const duties = (row.onDuty ?? []).map((input) => ({ communityId: world.communityId, ...input }))

      for (const [role, { token }] of before.people) {
        const own = row.owned ? [] : [await inputOf(world, name, by.visitor)]
        const [asVisitor, notFound, onDuty] = await Promise.all([
          Promise.all(own.map((input) => call(name, input, token))),
          Promise.all([...others, ...theirs].map((input) => call(name, input, token))),
          Promise.all(duties.map((input) => call(name, input, token))),
        ])
        const answered = onDuty.filter(({ status, body }) => status !== 403 && !(status === 200 && JSON.stringify(body.items) === '[]'))
        // Who has no home has none to confirm.
        const status = row.claims ? 409 : mayCall(row, 'visitor') ? 200 : 403
        expect({ role, own: asVisitor.map((reply) => reply.status) }).toEqual({ role, own: own.map(() => status) })
        expect({ role, found: notFound.filter((reply) => reply.status !== 404) }).toEqual({ role, found: [] })
        expect({ role, answered }).toEqual({ role, answered: [] })
      }
    })
  }

  if (addressesCommunity(name)) {
    test('does not reach into another community, by address or by id', async () => {
      // A manager may nearly everything; what they may not is tried by somebody who may.
      const role = mayCall(row, 'manager') ? 'manager' : 'partner'
      const [local, stranger] = [await callerOf(here, name, role), await callerOf(there, name, role)]
      const own = await inputOf(here.world, name, local)
      const foreign = await inputOf(there.world, name, stranger)
      const namesSomething = Object.keys(foreign).some((key) =>
        /^(session|activity|booking|appointment|family|building|upload|case|person|referral)Id$/.test(key),
      )

      const byAddress = await here.call(name, own, stranger.token)
      const byId = await here.call(name, { ...foreign, communityId: here.world.communityId }, local.token)

      expect({ byAddress: byAddress.status }).toEqual({ byAddress: row.who === 'anyone' ? 200 : 403 })
      if (namesSomething) expect({ byId: byId.status }).toEqual({ byId: 404 })
    })
  }
})

test('what is for residents opens to a confirmed home, not to a claimed one', async () => {
  const { world, resident } = await aNeighbourhood()
  const { call } = httpOf(world)
  const communityId = world.communityId
  const session = await aSession(world, { audience: 'residents' })
  const caseId = (await aCase(resident)).id
  const place = { householdId: 'c01-b1-1-102' }
  const seen = async (state: HomeState) => {
    const { token } = await world.someone({ home: { ...homeIn(1, '102'), state } })
    const nearby = await call('cases.nearby', { communityId, kind: 'repair', place }, token)
    const booked = await call('bookings.book', { communityId, sessionId: session.id, requestId: 'r1', party: [{ name: '母亲' }] }, token)
    const followed = await call('cases.follow', { communityId, caseId, requestId: 'r2' }, token)
    return { nearby: nearby.text.includes(caseId), booked: booked.status, followed: followed.status }
  }

  expect(await seen('claimed')).toEqual({ nearby: false, booked: 403, followed: 404 })
  expect(await seen('confirmed')).toEqual({ nearby: true, booked: 200, followed: 200 })
})

const mayCall = ({ who }: AccessRow, role: Role) => who === 'anyone' || who === 'loggedIn' || who.includes(role)

let requests = 0

function addressesCommunity(name: string): boolean {
  return procedures.get(name)?.['~orpc'].route.path?.includes('{communityId}') === true
}

async function inputOf(world: World, name: string, owner: Someone): Promise<Record<string, unknown>> {
  const scene: Scene = { world, owner, request: () => `r${++requests}` }
  const input = await accessRows[name]?.input(scene)
  return addressesCommunity(name) ? { communityId: world.communityId, ...input } : { ...input }
}

function postsOf(role: Role, grid?: string): Post[] {
  if (role === 'partner') return [{ role, of: partnerOf, until: '2027-12-31' }]
  return GivenRole.safeParse(role).success ? [{ role: GivenRole.parse(role), ...(grid && { of: grid }) }] : []
}

// Visitor and resident are not given but follow from a login and a confirmed home.
const as = (world: World, role: Role, { claims = false, grid }: { claims?: boolean; grid?: string } = {}): Promise<Someone> =>
  claims ? aClaimant(world, { posts: postsOf(role) }) : world.someone({ posts: postsOf(role, grid), home: role === 'resident' })

type Cast = { world: World; call: ReturnType<typeof httpOf>['call']; by: Record<Role, Someone> }

/** A community with somebody of each role; each call makes what it names. */
async function aCast(): Promise<Cast> {
  const world = await newWorld()
  world.services.wechat.openidOf = async () => 'openid-of-the-one-who-logs-in'
  const people = await Promise.all(roles.map(async (role) => [role, await as(world, role)] as const))
  return { world, call: httpOf(world).call, by: Object.fromEntries(people) as Record<Role, Someone> }
}

type Former = { people: [Role, Someone][]; caseId: string }

/** Somebody of each role, with a team or grid where it has one, who lost it a minute ago, and the case that was their duty. */
async function formerStaff({ world, by }: Cast): Promise<Former> {
  const units: Partial<Record<Role, string>> = { serviceWorker: 'repair-crew', stationWorker: 'repair-crew', gridWorker: 'grid-1' }
  const people = await Promise.all(
    roles.map(async (role): Promise<[Role, Someone]> => {
      const { data: given } = GivenRole.safeParse(role)
      const posts = given && given !== 'partner' ? [{ role: given, ...(units[role] && { of: units[role] }) }] : postsOf(role)
      return [role, await world.someone({ posts, home: role === 'resident' })]
    }),
  )
  const { id: caseId } = await createCase(by.visitor.ctx, { requestId: 'theirs', ...aReport })
  const worker = Object.fromEntries(people).serviceWorker as Someone
  await actOnCase(worker.ctx, { requestId: 'take', caseId, action: 'take' })
  for (const [role, { person, ctx }] of people) {
    if (role === 'resident') await updatePerson(ctx, { requestId: 'moved', householdId: null })
    else await setPosts(world.ctx, { personId: person.id, posts: [] })
  }
  world.clock.pass(oneMinute)
  return { people, caseId }
}

const callerOf = async ({ world, by }: Cast, name: string, role: Role) => {
  const claims = accessRows[name]?.claims ?? false
  // Only homes ask for a grid: one that has the square would put its grid worker on every case.
  if (name.startsWith('homes.') && role === 'gridWorker') return as(world, role, { claims, grid: 'grid-1' })
  return claims || lastCalls.includes(name) ? as(world, role, { claims }) : by[role]
}
