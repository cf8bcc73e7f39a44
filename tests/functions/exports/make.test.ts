import { makeExport } from '../../../functions/exports/make'
import type { Context } from '../../../functions/platform/context'
import { aRequest } from '../../support/bookings'
import { aCase, aCaseThatIs, aNeighbourhood, onTheSquare } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { readXlsx } from '../../support/xlsx'

const november = () => ({ requestId: aRequest(), kind: 'repair', month: '2026-11' })

/** The file behind an address, as whoever holds it gets it. */
async function fileAt({ blobs }: Context, url: string) {
  const key = new URL(url).pathname.replace(/^.*?exports\//, 'exports/')
  const blob = await blobs.get(key)
  if (!blob) throw new Error(`there is nothing at ${key}`)
  return readXlsx(blob.bytes)
}

test('a manager gets the month’s repairs in order, homes by their stairwell and nobody’s name but the workers’', async () => {
  const place = await aNeighbourhood()
  const { world, manager, resident } = place
  const atHome = await aCaseThatIs('closed', place)
  const outside = await aCase(resident, { place: onTheSquare, category: 'lighting.street', text: '打 13900000009 找其木格' })
  await world.deliver()

  const made = await makeExport(manager.ctx, november())

  const { rows, sheet } = await fileAt(world.ctx, made.url)
  expect(made).toMatchObject({ rows: 2, until: '2026-11-23T10:10:00+08:00' })
  expect(rows.slice(1)).toEqual([
    {
      A: atHome.number,
      B: expect.any(Number),
      C: '门窗 · 锁坏了',
      D: '一般',
      E: '兴隆小区1号楼1单元',
      F: '维修组',
      G: '王师傅',
      H: '已办结',
      I: expect.any(Number),
      J: expect.any(Number),
      K: '按时',
      L: expect.any(Number),
      M: '按时',
      N: expect.any(Number),
      O: expect.any(Number),
      P: '按时',
      Q: '是',
      R: '是',
      S: '是',
      T: expect.any(Number),
    },
    {
      A: outside.number,
      B: expect.any(Number),
      C: '公共照明 · 路灯不亮',
      D: '一般',
      E: '居民活动广场 · 东侧路灯',
      F: '维修组',
      H: '待受理',
      I: expect.any(Number),
      K: '还没到时限',
      N: expect.any(Number),
      P: '还没到时限',
    },
  ])
  for (const word of ['其木格', '13900000009', '101']) expect(JSON.stringify(rows) + sheet).not.toContain(word)
})

test('who took which month along is an event, once for the same request, which gets the same file', async () => {
  const { world, manager, resident } = await aNeighbourhood()
  await aCase(resident)
  const input = november()
  world.events.splice(0)

  const first = await makeExport(manager.ctx, input)
  await aCase(resident)
  const again = await makeExport(manager.ctx, input)

  expect([first.rows, again.rows]).toEqual([1, 1])
  expect(world.events.filter(({ type }) => type === 'export.made')).toEqual([
    expect.objectContaining({ actor: manager.person.id, audience: 'staff', facts: { kind: 'repair', month: '2026-11', rows: 1 } }),
  ])
})

test('the month is Beijing’s: what was reported on its last evening there is in it', async () => {
  const { world, manager, resident } = await aNeighbourhood()
  world.clock.set(Date.parse('2026-11-30T23:59:00+08:00'))
  await aCase(resident)
  world.clock.set(Date.parse('2026-12-01T00:01:00+08:00'))
  await aCase(resident)

  expect((await makeExport(manager.ctx, november())).rows).toBe(1)
  expect((await makeExport(manager.ctx, { ...november(), month: '2026-12' })).rows).toBe(1)
})

test('nobody but a manager of the community gets it, and nothing is written for them', async () => {
  const [here, elsewhere] = [await aNeighbourhood(), await aNeighbourhood()]
  const foreign = { ...here.world.ctx, caller: elsewhere.manager.caller }

  for (const ctx of [here.resident.ctx, here.worker.ctx, here.gridWorker.ctx, foreign])
    expect(await refusalOf(makeExport(ctx, november()))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(makeExport(here.world.ctx, november()))).toMatchObject({ code: 'LOGIN_REQUIRED' })
  expect(here.world.events).toEqual([])
})

test('an unknown kind is refused, and a month without a case is a heading alone', async () => {
  const { world, manager } = await aNeighbourhood()

  expect(await refusalOf(makeExport(manager.ctx, { ...november(), kind: 'dream' }))).toMatchObject({ code: 'KIND_UNKNOWN' })
  const empty = await makeExport(manager.ctx, { ...november(), month: '2026-01' })
  expect((await fileAt(world.ctx, empty.url)).rows).toHaveLength(1)
})
