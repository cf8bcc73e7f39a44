import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogueFor } from '../../cloud/catalogue/catalogue'
import { putCommunity, setRoles } from '../../cloud/communities'
import { catalogueOf } from '../../functions/catalogue/lookup'
import { changeSettings } from '../../functions/communities/changeSettings'
import { findSettings } from '../../functions/communities/store'
import { findBuilding, findCompounds } from '../../functions/places/store'
import { inCommunity } from '../../functions/platform/community'
import { aCatalogue, serviceOf } from '../support/catalogue'
import { httpOf } from '../support/http'
import { newWorld, oneMinute, realTable } from '../support/world'

const building = { id: 'c01-b1', name: '1号楼', units: [{ name: '1单元', households: [{ id: 'c01-b1-1-101', room: '101' }] }] }
const usual = { teams: [], grids: [], hours: { spans: [], off: [], work: [] } }
const beginningOf = (id: string) => ({
  settings: { ...usual, id, name: '新华街社区', city: '呼和浩特', contacts: [], emergency: [], venues: [] },
  compounds: [{ id: 'c01', name: '新华小区', buildings: [building] }],
})

test('a community begins with its settings and its places, and being written again changes nothing', async () => {
  const world = await newWorld({ table: realTable })
  const beginning = beginningOf(`${world.communityId}-new`)
  const ctx = inCommunity(world.services, beginning.settings.id)

  await putCommunity(ctx, beginning)
  await putCommunity(ctx, beginning)

  expect(await findSettings(ctx)).toEqual(beginning.settings)
  expect(await findCompounds(ctx)).toEqual([{ id: 'c01', name: '新华小区', buildings: [{ id: 'c01-b1', name: '1号楼' }] }])
  expect(await findBuilding(ctx, 'c01-b1')).toEqual({ ...building, compoundName: '新华小区' })
})

test('a community begins with what holds everywhere unless it brings a catalogue of its own, which then takes its place', async () => {
  const world = await newWorld({ table: realTable })
  const beginning = beginningOf(`${world.communityId}-new`)
  const ctx = inCommunity(world.services, beginning.settings.id)

  await putCommunity(ctx, beginning)
  expect(await catalogueOf(ctx)).toEqual(catalogueFor(ctx.communityId))
  world.clock.pass(oneMinute)
  await putCommunity(ctx, { ...beginning, catalogue: aCatalogue() })
  expect(await catalogueOf(ctx)).toEqual(aCatalogue())
})

test('what a station has edited stays when its community is written again without a catalogue', async () => {
  const world = await newWorld({ table: realTable })
  const beginning = beginningOf(`${world.communityId}-new`)
  const ctx = inCommunity(world.services, beginning.settings.id)
  await putCommunity(ctx, { ...beginning, catalogue: aCatalogue() })

  await putCommunity(ctx, beginning)

  world.clock.pass(oneMinute)
  expect(await catalogueOf(ctx)).toEqual(aCatalogue())
})

test('what managers have changed in the app stays when the settings are written again; the rest follows the file', async () => {
  const world = await newWorld({ table: realTable })
  const beginning = beginningOf(`${world.communityId}-new`)
  const ctx = inCommunity(world.services, beginning.settings.id)
  const { caller } = await world.someone({ roles: ['manager'] })
  await putCommunity(ctx, beginning)
  const content = { section: 'emergency' as const, value: [{ name: '急救', phone: '120' }] }
  await changeSettings({ ...ctx, caller: { ...caller, communityId: ctx.communityId } }, { requestId: 'request-1', version: 0, content })

  await putCommunity(ctx, { ...beginning, settings: { ...beginning.settings, name: '新华路社区' } })

  world.clock.pass(oneMinute)
  expect(await findSettings(ctx)).toMatchObject({ name: '新华路社区', emergency: content.value, version: 1 })
})

test('a community with a faulty catalogue is not begun', async () => {
  const world = await newWorld({ table: realTable })
  const beginning = beginningOf(`${world.communityId}-new`)
  const ctx = inCommunity(world.services, beginning.settings.id)
  const catalogue = aCatalogue({ services: [serviceOf({ organisation: 'nowhere' })] })

  await expect(putCommunity(ctx, { ...beginning, catalogue })).rejects.toThrow('leads to the unknown organisation nowhere')
  expect(await findSettings(ctx)).toBeUndefined()
})

test('a role that is given counts from the next request on, and one event tells of it', async () => {
  const world = await newWorld({ table: realTable })
  const { person, token } = await world.someone()

  await setRoles(world.ctx, person.id, ['manager'])

  const me = await httpOf(world).call('people.get', {}, token)
  expect(me.body.roles).toEqual(['visitor', 'manager'])
  expect(world.events.map(({ type, subject, facts }) => ({ type, subject, facts }))).toEqual([
    { type: 'person.rolesChanged', subject: person.id, facts: { before: [], roles: ['manager'] } },
  ])
})

test('nobody of another community is given a role', async () => {
  const [here, there] = [await newWorld({ table: realTable }), await newWorld({ table: realTable })]
  const { person } = await there.someone()

  await expect(setRoles(here.ctx, person.id, ['manager'])).rejects.toThrow('has no person')
})

test('the command writes a community, finds a person by name and gives a role', async () => {
  const world = await newWorld({ table: realTable })
  const { person } = await world.someone({ name: '张敏' })
  const folder = mkdtempSync(join(tmpdir(), 'community-'))
  const file = join(folder, 'community.json')
  writeFileSync(file, JSON.stringify(beginningOf(`${world.communityId}-new`)))
  const { TABLE = '', DYNAMODB_ENDPOINT = '' } = process.env
  const run = (...words: string[]) => {
    const flags = ['--table', TABLE, '--region', 'local', '--endpoint', DYNAMODB_ENDPOINT, '--community', world.communityId]
    const { stdout, stderr } = spawnSync(process.execPath, ['local/run.js', 'cloud/community.ts', ...words, ...flags], {
      encoding: 'utf8',
      env: process.env,
    })
    return stdout + stderr
  }

  expect(run('put', file)).toContain('新华街社区')
  expect(run('people', '张敏')).toContain(person.id)
  expect(run('roles', person.id, 'manager', 'gridWorker')).toContain('manager, gridWorker')
  expect(run('people', '张敏')).toContain('manager  gridWorker')
  expect(run('roles', person.id, 'king')).not.toContain('has the roles')
  rmSync(folder, { recursive: true })
}, 60_000)
