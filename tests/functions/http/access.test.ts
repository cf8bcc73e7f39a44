import { Role } from '../../../contract/people'
import { httpOf, procedures } from '../../support/http'
import { newWorld, type Someone, type World } from '../../support/world'
import { type AccessRow, accessRows, type Scene } from './accessRows'

const roles = Role.options

test('every route has its row, and every row its route', () => {
  expect(Object.keys(accessRows).sort()).toEqual([...procedures.keys()].sort())
})

describe.each(Object.entries(accessRows))('%s', (name, row) => {
  test('is answered to nobody but those it is for', async () => {
    const world = await withWeChat()
    const { call } = httpOf(world)

    const nobody = await call(name, await inputOf(world, name, await world.someone()))
    expect({ nobody: nobody.status }).toEqual({ nobody: row.who === 'anyone' ? 200 : 401 })
    for (const role of roles) {
      const someone = await as(world, role)
      const reply = await call(name, await inputOf(world, name, someone), someone.token)
      expect({ role, status: reply.status, body: reply.text }).toEqual({
        role,
        status: mayCall(row, role) ? 200 : 403,
        body: expect.any(String),
      })
    }
  })

  if (row.owned) {
    test('is not found by anybody but its owner and those whose duty it is', async () => {
      const world = await newWorld()
      const { call } = httpOf(world)
      const owner = await world.someone()

      for (const role of roles) {
        const other = await as(world, role)
        const reply = await call(name, await inputOf(world, name, owner), other.token)
        expect({ role, found: reply.status !== 404 }).toEqual({ role, found: row.dutyOf?.includes(role) === true })
      }
    })
  }

  if (addressesCommunity(name)) {
    test('does not reach into another community, by address or by id', async () => {
      const [here, there] = [await newWorld(), await newWorld()]
      const { call } = httpOf(here)
      const stranger = await as(there, 'manager')
      const local = await as(here, 'manager')
      const own = await inputOf(here, name, local)
      const foreign = await inputOf(there, name, stranger)
      const namesSomething = Object.keys(foreign).some((key) => /^(session|activity|booking|family|building|upload|case)Id$/.test(key))

      const byAddress = await call(name, own, stranger.token)
      const byId = await call(name, { ...foreign, communityId: here.communityId }, local.token)

      expect({ byAddress: byAddress.status }).toEqual({ byAddress: row.who === 'anyone' ? 200 : 403 })
      if (namesSomething) expect({ byId: byId.status }).toEqual({ byId: 404 })
    })
  }
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

// Visitor and resident are not given but follow from a login and a home.
const as = (world: World, role: Role): Promise<Someone> =>
  world.someone({ roles: role === 'visitor' || role === 'resident' ? [] : [role], home: role === 'resident' })

async function withWeChat(): Promise<World> {
  const world = await newWorld()
  world.services.wechat.openidOf = async () => 'openid-of-the-one-who-logs-in'
  return world
}
