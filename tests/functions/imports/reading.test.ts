import { applyImport, undoImport } from '../../../functions/imports/apply'
import { decideDoubt } from '../../../functions/imports/decide'
import { getImport, listImports, listPlaces } from '../../../functions/imports/get'
import { readImport } from '../../../functions/imports/read'
import { startImport } from '../../../functions/imports/start'
import { fileKey } from '../../../functions/imports/store'
import { makeTemplate } from '../../../functions/imports/template'
import { findBuilding } from '../../../functions/places/store'
import { aRequest } from '../../support/bookings'
import { aCommunityWithPlaces, postedImport, readList, sweepImports, written } from '../../support/imports'
import { refusalOf } from '../../support/refusals'
import { aSheet, headings } from '../../support/sheets'
import { oneDay, oneMinute } from '../../support/world'

test('its file is taken away once it is read, and so is one that is refused', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const [good, bad] = [
    await postedImport(manager, aSheet([headings, ['兴隆小区', '3', '2', '401']])),
    await postedImport(manager, new Uint8Array([1, 2])),
  ]

  await readImport(manager.ctx, { requestId: aRequest(), importId: good })
  expect(await refusalOf(readImport(manager.ctx, { requestId: aRequest(), importId: bad }))).toEqual({
    code: 'IMPORT_NOT_SHEET',
    data: { why: 'text' },
  })

  for (const id of [good, bad]) expect(await world.ctx.blobs.get(fileKey(world.ctx, id))).toBeUndefined()
  expect((await refusalOf(readImport(manager.ctx, { requestId: aRequest(), importId: bad }))).code).toBe('IMPORT_FILE_MISSING')
  expect((await readImport(manager.ctx, { requestId: aRequest(), importId: good })).state).toBe('read')
})

test('a file that nobody has read goes after a day with its import', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const importId = await postedImport(manager, aSheet([headings]))

  await sweepImports(world)
  expect(await world.ctx.blobs.get(fileKey(world.ctx, importId))).toBeDefined()
  world.clock.pass(oneDay + oneMinute)
  await sweepImports(world)

  expect(await world.ctx.blobs.get(fileKey(world.ctx, importId))).toBeUndefined()
  expect((await refusalOf(getImport(manager.ctx, { importId }))).code).toBe('NOT_FOUND')
})

test('what is no list is refused in words: no headings, too many rows, too many buildings, no rows, too many bytes', async () => {
  const { manager } = await aCommunityWithPlaces()
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
  expect(await refusalOf(startImport(manager.ctx, { requestId: aRequest(), bytes: 5 * 1024 * 1024 + 1 }))).toMatchObject({
    code: 'UPLOAD_TOO_LARGE',
  })
})

test('a doubt is settled one by one, and what is not settled is left out', async () => {
  const { world, manager } = await aCommunityWithPlaces()
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
  const { manager } = await aCommunityWithPlaces()
  const { id: importId } = await readList(manager, [['兴隆', '3', '2', '403']])
  const refused = async (doubtId: string, choice: string) =>
    (await refusalOf(decideDoubt(manager.ctx, { requestId: aRequest(), importId, doubtId, choice }))).code

  expect([await refused('c7', 'new'), await refused('c0', 'c02')]).toEqual(['IMPORT_CHOICE_UNKNOWN', 'IMPORT_CHOICE_UNKNOWN'])
})

test('the buildings of a list are shown page by page, and those of one state', async () => {
  const { manager } = await aCommunityWithPlaces()
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
  expect(fresh.items).toMatchObject([
    { added: [{ unit: '1单元', rooms: ['101'] }], grid: { from: null, to: '第一网格' } },
    { building: '2号楼' },
  ])
})

test('the empty list has the headings that are read again', async () => {
  const { world, manager } = await aCommunityWithPlaces()
  const { url } = await makeTemplate(manager.ctx, { requestId: aRequest() })
  const file = await world.ctx.blobs.get(new URL(url).pathname.replace(/^.*?imports\//, 'imports/'))

  const list = await readImport(manager.ctx, {
    requestId: aRequest(),
    importId: await postedImport(manager, file?.bytes ?? new Uint8Array()),
  })

  expect(list).toMatchObject({ rows: 2, problems: { total: 0 }, added: { compounds: 1, households: 2 } })
})

test('nobody but a manager of the community brings in a list or sees one, and nothing is written for them', async () => {
  const [here, elsewhere] = [await aCommunityWithPlaces(), await aCommunityWithPlaces()]
  const list = await readList(here.manager, [['清泉苑', '1', '1', '101']])
  const importId = list.id
  const strangers = [
    ...(
      await Promise.all((['gridWorker', 'stationWorker', 'serviceWorker'] as const).map((role) => here.world.someone({ roles: [role] })))
    ).map(({ ctx }) => ctx),
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
