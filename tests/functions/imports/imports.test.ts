import { createCase } from '../../../functions/cases/create'
import { applyImport, undoImport } from '../../../functions/imports/apply'
import { decideDoubt } from '../../../functions/imports/decide'
import { getImport, listImports, listPlaces } from '../../../functions/imports/get'
import { readImport } from '../../../functions/imports/read'
import { startImport } from '../../../functions/imports/start'
import { fileKey } from '../../../functions/imports/store'
import { importsInTime } from '../../../functions/imports/sweep'
import { lookAgainMilliseconds } from '../../../functions/imports/takeBack'
import { makeTemplate } from '../../../functions/imports/template'
import { updatePerson } from '../../../functions/people/update'
import { listCompounds } from '../../../functions/places/listCompounds'
import { findBuilding } from '../../../functions/places/store'
import { sweep } from '../../../functions/platform/sweep'
import { aRequest } from '../../support/bookings'
import { aSheet, headings, postedImport, readList, takenBack, written } from '../../support/imports'
import { withPlaces } from '../../support/places'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, oneDay, oneMinute, type Someone, type World } from '../../support/world'

async function aCommunity(table?: Parameters<typeof newWorld>[0]) {
  const world = await newWorld(table)
  await withPlaces(world)
  return { world, manager: await world.someone({ roles: ['manager'] }) }
}

const ofImports = (world: World) => world.events.filter(({ type }) => type.startsWith('import.') || type.startsWith('place.'))
const compoundsOf = async ({ ctx }: Someone) =>
  (await listCompounds(ctx)).items.map(({ name, buildings }) => `${name} ${buildings.map((each) => each.name).join(' ')}`)
const sweepNow = ({ services }: World) => sweep(services, importsInTime, () => false)

test('a list is read, shown, written and then there for everybody who chooses a home', async () => {
  const { world, manager } = await aCommunity()
  const list = await readList(manager, [
    ['兴隆小区', '3', '2', '401'],
    [null, null, null, '403'],
    ['清泉苑', '1', '1', '101', '第一网格'],
  ])

  expect(list).toMatchObject({
    state: 'read',
    rows: 3,
    added: { compounds: 1, buildings: 1, households: 2, grids: 0 },
    equal: 1,
    places: { new: 1, changed: 1, equal: 0, doubtful: 0, out: 0 },
    problems: { total: 0 },
  })
  expect(await compoundsOf(manager)).toHaveLength(2)

  const done = await written(world, manager, list)

  expect(done).toMatchObject({ state: 'applied', added: { compounds: 1, buildings: 1, households: 2 }, progress: { done: 2, of: 2 } })
  expect(await compoundsOf(manager)).toEqual(['兴隆小区 3号楼', '水语青城 1号楼', '清泉苑 1号楼'])
  expect((await findBuilding(world.ctx, 'c01-b3'))?.units[1]?.households.map(({ id }) => id)).toEqual(['c01-b3-2-401', 'c01-b3-2-402', 'c01-b3-2-403'])
  expect((await world.ctx.table.get({ partition: 'community', sort: 'settings' }))?.grids).toMatchObject([{ places: ['c01', 'square', 'c03-b1'] }])
})

test('its file is taken away once it is read, and so is one that is refused', async () => {
  const { world, manager } = await aCommunity()
  const [good, bad] = [await postedImport(manager, aSheet([headings, ['兴隆小区', '3', '2', '401']])), await postedImport(manager, new Uint8Array([1, 2]))]

  await readImport(manager.ctx, { requestId: aRequest(), importId: good })
  expect(await refusalOf(readImport(manager.ctx, { requestId: aRequest(), importId: bad }))).toEqual({ code: 'IMPORT_NOT_SHEET', data: { why: 'text' } })

  for (const id of [good, bad]) expect(await world.ctx.blobs.get(fileKey(world.ctx, id))).toBeUndefined()
  expect((await refusalOf(readImport(manager.ctx, { requestId: aRequest(), importId: bad }))).code).toBe('IMPORT_FILE_MISSING')
  expect((await readImport(manager.ctx, { requestId: aRequest(), importId: good })).state).toBe('read')
})

test('a file that nobody has read goes after a day with its import', async () => {
  const { world, manager } = await aCommunity()
  const importId = await postedImport(manager, aSheet([headings]))

  await sweepNow(world)
  expect(await world.ctx.blobs.get(fileKey(world.ctx, importId))).toBeDefined()
  world.clock.pass(oneDay + oneMinute)
  await sweepNow(world)

  expect(await world.ctx.blobs.get(fileKey(world.ctx, importId))).toBeUndefined()
  expect((await refusalOf(getImport(manager.ctx, { importId }))).code).toBe('NOT_FOUND')
})

test('what is no list is refused in words: no headings, too many rows, too many buildings, no rows, too many bytes', async () => {
  const { manager } = await aCommunity()
  const read = async (rows: Parameters<typeof aSheet>[0]) =>
    refusalOf(readImport(manager.ctx, { requestId: aRequest(), importId: await postedImport(manager, aSheet(rows)) }))

  expect(await read([['姓名', '电话']])).toEqual({ code: 'IMPORT_HEADINGS', data: { missing: ['compound', 'building', 'room'] } })
  expect(await read([headings, ...Array.from({ length: 10_001 }, (_, at) => ['兴隆小区', '3', '2', `${at}`])])).toEqual({
    code: 'IMPORT_TOO_LONG',
    data: { what: 'rows', most: 10_000 },
  })
  expect(await read([headings, ...Array.from({ length: 1_001 }, (_, at) => ['兴隆小区', `楼${at}甲`, '2', '101'])])).toEqual({
    code: 'IMPORT_TOO_LONG',
    data: { what: 'buildings', most: 1_000 },
  })
  expect(await read([headings])).toEqual({ code: 'IMPORT_NOT_SHEET', data: { why: 'empty' } })
  expect(await refusalOf(startImport(manager.ctx, { requestId: aRequest(), bytes: 5 * 1024 * 1024 + 1 }))).toMatchObject({ code: 'UPLOAD_TOO_LARGE' })
})

test('a doubt is settled one by one, and what is not settled is left out', async () => {
  const { world, manager } = await aCommunity()
  const list = await readList(manager, [
    ['兴隆', '3', '2', '403'],
    ['水语清城', '1', '1', '101'],
  ])
  expect(list).toMatchObject({ doubts: { total: 2, open: 2 }, doubtful: 2, added: { households: 0 } })

  const input = { requestId: aRequest(), importId: list.id, doubtId: 'c0', choice: 'c01' }
  const settled = await decideDoubt(manager.ctx, input)
  await decideDoubt(manager.ctx, input)
  const done = await written(world, manager, list)

  expect(settled).toMatchObject({ doubts: { total: 2, open: 1 }, added: { households: 1 } })
  expect(done).toMatchObject({ added: { compounds: 0, households: 1 }, doubtful: 1 })
  expect((await findBuilding(world.ctx, 'c01-b3'))?.units[1]?.households).toHaveLength(3)
  expect((await refusalOf(decideDoubt(manager.ctx, { ...input, requestId: aRequest() }))).code).toBe('IMPORT_NOT_NOW')
})

test('a choice or a doubt that the list does not have is refused', async () => {
  const { manager } = await aCommunity()
  const { id: importId } = await readList(manager, [['兴隆', '3', '2', '403']])
  const refused = async (doubtId: string, choice: string) =>
    (await refusalOf(decideDoubt(manager.ctx, { requestId: aRequest(), importId, doubtId, choice }))).code

  expect([await refused('c7', 'new'), await refused('c0', 'c02')]).toEqual(['IMPORT_CHOICE_UNKNOWN', 'IMPORT_CHOICE_UNKNOWN'])
})

test('the buildings of a list are shown page by page, and those of one state', async () => {
  const { manager } = await aCommunity()
  const { id: importId } = await readList(manager, [
    ['兴隆小区', '3', '2', '401'],
    ['清泉苑', '1', '1', '101', '第一网格'],
    ['清泉苑', '2', '1', '101'],
  ])

  const first = await listPlaces(manager.ctx, { importId, limit: 2 })
  const second = await listPlaces(manager.ctx, { importId, limit: 2, cursor: first.next ?? '' })
  const fresh = await listPlaces(manager.ctx, { importId, state: 'new' })

  expect(first.items.map(({ building, state }) => [building, state])).toEqual([
    ['3号楼', 'equal'],
    ['1号楼', 'new'],
  ])
  expect([second.items.length, second.next]).toEqual([1, null])
  expect(fresh.items).toMatchObject([{ added: [{ unit: '1单元', rooms: ['101'] }], grid: { from: null, to: '第一网格' } }, { building: '2号楼' }])
})

test('the same list twice changes nothing', async () => {
  const { world, manager } = await aCommunity()
  const rows = [
    ['兴隆小区', '3', '2', '403', '第一网格'],
    ['清泉苑', '1', '1', '101', '第一网格'],
  ]
  await written(world, manager, await readList(manager, rows))
  const before = await world.ctx.table.query({ partition: 'places', limit: 100 })

  const again = await written(world, manager, await readList(manager, rows))

  expect(again).toMatchObject({ state: 'applied', added: { compounds: 0, buildings: 0, households: 0, grids: 0 }, equal: 2 })
  expect(await world.ctx.table.query({ partition: 'places', limit: 100 })).toEqual(before)
})

test('the same request twice begins, writes and takes back once', async () => {
  const { world, manager } = await aCommunity()
  const started = { requestId: aRequest(), bytes: 100 }
  const [one, other] = [await startImport(manager.ctx, started), await startImport(manager.ctx, started)]
  const list = await readList(manager, [['清泉苑', '1', '1', '101']])
  const input = { requestId: aRequest(), importId: list.id }
  await applyImport(manager.ctx, input)
  await applyImport(manager.ctx, input)
  await world.deliver({ again: true })
  const back = { requestId: aRequest(), importId: list.id }
  world.events.splice(0)
  await undoImport(manager.ctx, back)
  await undoImport(manager.ctx, back)

  expect(one.importId).toBe(other.importId)
  expect(ofImports(world).map(({ type }) => type)).toEqual(['import.undoing'])
  await world.deliver({ again: true })
  expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({ state: 'undone' })
})

test('each change is an event of the import or of the building, of ids and amounts alone', async () => {
  const { world, manager } = await aCommunity()
  const { id } = await readList(manager, [['清泉苑', '1', '1', '101']])
  await applyImport(manager.ctx, { requestId: aRequest(), importId: id })
  const events = await world.deliver()

  const told = events.map(({ type, subject, actor, facts }) => ({ type, subject, actor, facts }))
  expect(told).toEqual([
    { type: 'import.started', subject: id, actor: manager.person.id, facts: { bytes: expect.any(Number) } },
    { type: 'import.read', subject: id, actor: manager.person.id, facts: { rows: 1, buildings: 1, unread: 0 } },
    { type: 'import.applying', subject: id, actor: manager.person.id, facts: {} },
    { type: 'place.filled', subject: 'c03-b1', actor: null, facts: { importId: id, households: 1 } },
    { type: 'import.applied', subject: id, actor: null, facts: { compounds: 1, buildings: 1, households: 1, grids: 0 } },
  ])
  expect(JSON.stringify(told)).not.toMatch(/[一-鿿]/)
})

test('two managers at once: the second is told that one list is being written, and may go on when it is', async () => {
  const { world, manager } = await aCommunity()
  const other = await world.someone({ roles: ['manager'] })
  const [one, two] = [await readList(manager, [['清泉苑', '1', '1', '101']]), await readList(other, [['清泉苑', '1', '1', '101']])]

  await applyImport(manager.ctx, { requestId: aRequest(), importId: one.id })
  const refused = await refusalOf(applyImport(other.ctx, { requestId: aRequest(), importId: two.id }))
  await world.deliver()
  const done = await written(world, other, two)

  expect(refused.code).toBe('IMPORT_BUSY')
  expect(done).toMatchObject({ state: 'applied', added: { households: 0 } })
  expect(await compoundsOf(manager)).toHaveLength(3)
})

const manyBuildings = Array.from({ length: 40 }, (_, at) => ['清泉苑', `${at + 1}`, '1', '101', at % 2 ? '第一网格' : null])
const settled = async (world: World, manager: Someone) => ({
  places: (await world.ctx.table.query({ partition: 'places', limit: 100 })).items.map(({ pk: _, ...item }) => item),
  compounds: await compoundsOf(manager),
})

test('an import that is killed before or after any of its writes goes on and ends as one that was not', async () => {
  const whole = await aCommunity()
  await written(whole.world, whole.manager, await readList(whole.manager, manyBuildings))
  const expected = await settled(whole.world, whole.manager)

  for (let kill = 1; kill <= 8; kill++) {
    const interruption = createInterruption()
    const { world, manager } = await aCommunity({ table: interruption.table })
    const list = await readList(manager, manyBuildings)
    await applyImport(manager.ctx, { requestId: aRequest(), importId: list.id })
    const events = [...world.events]
    let writes = 0
    interruption.beforeEach(() => {
      if (++writes === kill) throw new Error('killed')
    })
    await world.deliver().catch(() => undefined)
    world.events.splice(0, Number.POSITIVE_INFINITY, ...events)
    await world.deliver({ again: true })

    expect(await settled(world, manager)).toEqual(expected)
    expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({ state: 'applied', added: { buildings: 40, households: 40 } })
  }
})

test('an undo that is killed before or after any of its writes goes on and ends as one that was not', async () => {
  for (let kill = 1; kill <= 8; kill++) {
    const interruption = createInterruption()
    const { world, manager } = await aCommunity({ table: interruption.table })
    const before = await settled(world, manager)
    const list = await readList(manager, manyBuildings)
    await written(world, manager, list)
    await undoImport(manager.ctx, { requestId: aRequest(), importId: list.id })
    const events = [...world.events]
    let writes = 0
    interruption.beforeEach(() => {
      if (++writes === kill) throw new Error('killed')
    })
    await world.deliver().catch(() => undefined)
    world.events.splice(0, Number.POSITIVE_INFINITY, ...events)
    await world.deliver({ again: true })

    expect(await settled(world, manager)).toEqual(before)
    expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({ state: 'undone', kept: { total: 0 } })
  }
})

test('what somebody else changes while a list is written is kept', async () => {
  const interruption = createInterruption()
  const { world, manager } = await aCommunity({ table: interruption.table })
  const list = await readList(manager, [['兴隆小区', '3', '2', '403']])
  await applyImport(manager.ctx, { requestId: aRequest(), importId: list.id })
  interruption.before(() => withPlaces(world))

  await world.deliver()

  expect((await findBuilding(world.ctx, 'c01-b3'))?.units[1]?.households.map(({ room }) => room)).toEqual(['401', '402', '403'])
})

test('within a day a list is taken back, but for homes that somebody chose or reported about, which are named', async () => {
  const { world, manager } = await aCommunity()
  const resident = await world.someone({ name: '其木格', phone: '13900000010' })
  const list = await written(
    world,
    manager,
    await readList(manager, [
      ['清泉苑', '1', '1', '101', '第一网格'],
      ['清泉苑', '1', '1', '102'],
      ['清泉苑', '2', '1', '101'],
      ['清泉苑', '3', '1', '101'],
      ['兴隆小区', '3', '2', '403'],
    ]),
  )
  world.clock.pass(oneMinute)
  await updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c03-b1-1-102' })
  await createCase(manager.ctx, {
    requestId: aRequest(),
    kind: 'repair',
    form: { danger: 'none', category: 'lighting.stairwell', place: { buildingId: 'c03-b3', unit: 1 }, text: '灯不亮' },
  })

  const back = await takenBack(world, manager, list)

  expect(back).toMatchObject({ state: 'undone', kept: { total: 2, items: ['清泉苑1号楼1单元102', '清泉苑3号楼'] } })
  expect(await compoundsOf(manager)).toEqual(['兴隆小区 3号楼', '水语青城 1号楼', '清泉苑 1号楼 3号楼'])
  expect((await findBuilding(world.ctx, 'c01-b3'))?.units[1]?.households.map(({ room }) => room)).toEqual(['401', '402'])
  expect((await findBuilding(world.ctx, 'c03-b1'))?.units[0]?.households.map(({ room }) => room)).toEqual(['102'])
})

test('a home that somebody chose in the very moment in which it was taken back is put back', async () => {
  const interruption = createInterruption()
  const { world, manager } = await aCommunity({ table: interruption.table })
  const resident = await world.someone({ name: '其木格', phone: '13900000010' })
  const list = await written(world, manager, await readList(manager, [['清泉苑', '1', '1', '101'], ['清泉苑', '1', '1', '102']]))
  await undoImport(manager.ctx, { requestId: aRequest(), importId: list.id })
  interruption.before(() => updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c03-b1-1-101' }))
  await world.deliver()
  expect(await compoundsOf(manager)).toHaveLength(2)

  world.clock.pass(lookAgainMilliseconds + oneMinute)
  await sweepNow(world)
  await sweepNow(world)

  expect(await compoundsOf(manager)).toEqual(['兴隆小区 3号楼', '水语青城 1号楼', '清泉苑 1号楼'])
  expect((await findBuilding(world.ctx, 'c03-b1'))?.units).toEqual([{ name: '1单元', households: [{ id: 'c03-b1-1-101', room: '101' }] }])
  expect(await getImport(manager.ctx, { importId: list.id })).toMatchObject({ state: 'undone', kept: { items: ['清泉苑1号楼1单元101'] } })
})

test('after 24 hours it is too late to take a list back, and before it is written there is nothing to take back', async () => {
  const { world, manager } = await aCommunity()
  const list = await readList(manager, [['清泉苑', '1', '1', '101']])
  const undo = () => refusalOf(undoImport(manager.ctx, { requestId: aRequest(), importId: list.id }))

  expect((await undo()).code).toBe('IMPORT_NOT_NOW')
  expect((await written(world, manager, list)).undoUntil).toBe('2026-11-24T10:00:00+08:00')
  world.clock.pass(oneDay)

  expect((await undo()).code).toBe('IMPORT_TOO_LATE')
  expect((await getImport(manager.ctx, { importId: list.id })).undoUntil).toBeNull()
})

test('a building that moves to another grid takes along the homes that wait to be confirmed, and back', async () => {
  const { world, manager } = await aCommunity()
  const resident = await world.someone({ name: '其木格', phone: '13900000010' })
  const { items: settings } = await world.ctx.table.query({ partition: 'community', prefix: 'settings', limit: 1 })
  const grids = [
    { id: 'grid-1', name: '第一网格', places: ['c01', 'square'] },
    { id: 'grid-2', name: '第二网格', places: [] },
  ]
  const { pk: _pk, sk: _sk, ...known } = settings[0] ?? {}
  await world.ctx.table.transact([{ key: { partition: 'community', sort: 'settings' }, put: { ...known, grids } }], world.services.ids.secret())
  world.clock.pass(oneMinute)
  await updatePerson(resident.ctx, { requestId: aRequest(), householdId: 'c01-b3-1-101' })
  const gridOfClaim = async () => (await world.ctx.table.get({ partition: 'household#c01-b3-1-101', sort: `claim#${resident.person.id}` }))?.gridId

  const list = await written(world, manager, await readList(manager, [['兴隆小区', '3', '1', '101', '第二网格']]))
  expect([list.added.grids, await gridOfClaim()]).toEqual([1, 'grid-2'])

  await takenBack(world, manager, list)
  expect(await gridOfClaim()).toBe('grid-1')
})

test('the empty list has the headings that are read again', async () => {
  const { world, manager } = await aCommunity()
  const { url } = await makeTemplate(manager.ctx, { requestId: aRequest() })
  const file = await world.ctx.blobs.get(new URL(url).pathname.replace(/^.*?imports\//, 'imports/'))

  const list = await readImport(manager.ctx, { requestId: aRequest(), importId: await postedImport(manager, file?.bytes ?? new Uint8Array()) })

  expect(list).toMatchObject({ rows: 2, problems: { total: 0 }, added: { compounds: 1, households: 2 } })
})

test('nobody but a manager of the community brings in a list or sees one, and nothing is written for them', async () => {
  const [here, elsewhere] = [await aCommunity(), await aCommunity()]
  const list = await readList(here.manager, [['清泉苑', '1', '1', '101']])
  const importId = list.id
  const strangers = [
    ...(await Promise.all((['gridWorker', 'stationWorker', 'serviceWorker'] as const).map((role) => here.world.someone({ roles: [role] })))).map(({ ctx }) => ctx),
    { ...here.world.ctx, caller: elsewhere.manager.caller },
  ]
  here.world.events.splice(0)

  for (const ctx of strangers) {
    const requestId = aRequest()
    const refused = await Promise.all(
      [
        startImport(ctx, { requestId, bytes: 10 }),
        readImport(ctx, { requestId, importId }),
        makeTemplate(ctx, { requestId }),
        listImports(ctx),
        getImport(ctx, { importId }),
        listPlaces(ctx, { importId }),
        decideDoubt(ctx, { requestId, importId, doubtId: 'c0', choice: 'new' }),
        applyImport(ctx, { requestId, importId }),
        undoImport(ctx, { requestId, importId }),
      ].map(refusalOf),
    )
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['NOT_ALLOWED']))
  }
  expect(here.world.events).toEqual([])
  expect((await refusalOf(getImport(elsewhere.manager.ctx, { importId }))).code).toBe('NOT_FOUND')
  expect((await listImports(here.manager.ctx)).items).toMatchObject([{ id: importId, state: 'read' }])
})
