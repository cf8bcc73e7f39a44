import { readSheet } from 'read-excel-file/universal'
import { makeExport } from '../../../functions/exports/make'
import { aRequest } from '../../support/bookings'
import { aCase, act, aNeighbourhood, type Neighbourhood, onTheSquare } from '../../support/cases'
import { oneHour, oneMinute } from '../../support/world'

/** The month’s sheet as somebody opens it: a row a case, under its headings. */
async function sheetOf({ world, manager }: Neighbourhood) {
  await world.deliver()
  const made = await makeExport(manager.ctx, { requestId: aRequest(), kind: 'repair', month: '2026-11' })
  const blob = await world.ctx.blobs.get(new URL(made.url).pathname.replace(/^.*?exports\//, 'exports/'))
  if (!blob) throw new Error('the file is not there')
  const [headings = [], ...rows] = await readSheet(new Uint8Array(blob.bytes).buffer)
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), shown(row[at])])))
}

/** A time as the sheet shows it: without a zone, and to the minute, since Excel keeps fractions of a day. */
const shown = (cell: unknown) =>
  cell instanceof Date ? new Date(Math.round(cell.getTime() / oneMinute) * oneMinute).toISOString().slice(5, 16).replace('T', ' ') : cell

test('the sheet says when a repair was asked for, answered and finished, and by when that was promised', async () => {
  const place = await aNeighbourhood()
  const { world, resident, manager, worker } = place
  const item = await aCase(resident)
  world.clock.pass(20 * oneMinute)
  await act(manager, item, 'accept')
  world.clock.pass(oneHour)
  for (const action of ['take', 'start', 'complete']) await act(worker, item, action)

  const [row] = await sheetOf(place)

  expect(row).toMatchObject({
    状态: '等居民确认',
    级别: '一般',
    报修时间: '11-23 10:00',
    答复时限: '11-23 10:30',
    答复时间: '11-23 10:20',
    答复情况: '按时',
    办好时限: '12-02 10:00',
    办好时间: '11-23 11:20',
    办好情况: '按时',
    办结时间: null,
  })
})

test('what was late says by how much, in the working time that the promise counts', async () => {
  const place = await aNeighbourhood()
  const { world, resident, manager } = place
  const item = await aCase(resident)
  // Tuesday 15:35: the 90 minutes left of Monday morning but for the promised 30, an afternoon, a morning and 65 minutes.
  world.clock.set(Date.parse('2026-11-24T15:35:00+08:00'))
  await act(manager, item, 'accept')

  const [row] = await sheetOf(place)

  expect(row).toMatchObject({ 答复时限: '11-23 10:30', 答复时间: '11-24 15:35', 答复情况: '晚了 1 个工作日 2 小时 35 分钟' })
})

test('what is still owed says since how long; danger counts by day and night', async () => {
  const place = await aNeighbourhood()
  const { world, resident } = place
  await aCase(resident, { danger: 'gas' })
  world.clock.pass(28 * oneHour)

  const [row] = await sheetOf(place)

  expect(row).toMatchObject({ 级别: '危险', 答复时限: '11-23 12:00', 答复时间: null, 答复情况: '还没做到，已超时 1 天 2 小时' })
})

test('a paused promise has no date, and nothing is promised about what was withdrawn', async () => {
  const place = await aNeighbourhood()
  const { world, resident, manager, worker } = place
  const paused = await aCase(resident)
  for (const action of ['take', 'start']) await act(worker, paused, action)
  await act(manager, paused, 'pause', { reason: 'parts' })
  const withdrawn = await aCase(resident, { place: onTheSquare })
  world.clock.pass(oneMinute)
  await act(resident, withdrawn, 'withdraw')

  const [first, second] = await sheetOf(place)

  expect(first).toMatchObject({ 答复情况: '按时', 办好时限: null, 办好情况: '暂停计时' })
  expect(second).toMatchObject({
    状态: '已撤回',
    答复时间: null,
    答复情况: '撤回了，不再计时',
    办好时间: null,
    办好情况: '撤回了，不再计时',
  })
})
