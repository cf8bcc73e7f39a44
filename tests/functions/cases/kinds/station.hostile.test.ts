import { keptOf } from '../../../../contract/cases/parts/keptOf'
import { convertCase } from '../../../../functions/cases/convert'
import { aRequest } from '../../../support/bookings'
import { act, aWorker, see } from '../../../support/cases'
import { aStation, aStationCase, need } from '../../../support/referrals'
import { refusalOf } from '../../../support/refusals'
import { readyUpload } from '../../../support/uploads'
import { mp3 } from '../../../support/voices'

const record = (at: number) => ({ asked: `第${at}次问押金`, done: '陪他去谈了', outcome: 'partly' })

test('no record of a case is pushed out by later ones: after the tenth closing it is not opened again', async () => {
  const station = await aStation()
  const { worker, person } = station
  const item = await aStationCase(station)
  for (let at = 1; at <= 10; at++) {
    if (at > 1) await act(person, item, 'reopen', { note: '还没拿到' })
    await act(worker, item, 'complete', { record: record(at) })
  }

  expect(await refusalOf(act(person, item, 'reopen', { note: '还没拿到' }))).toMatchObject({ code: 'ACTION_NOT_NOW' })

  const seen = await see(person, item)
  expect(seen.state).toBe('closed')
  expect(seen.allowed).not.toContain('reopen')
  expect(keptOf(seen.parts, 'record')?.records.map(({ asked }) => asked)).toEqual(
    Array.from({ length: 10 }, (_, at) => record(at + 1).asked),
  )
})

test('what somebody told the station is not carried into a repair, which others see', async () => {
  const station = await aStation()
  const { world, worker, person, manager } = station
  const item = await aStationCase(station, {
    form: { category: 'law', text: need, voice: await readyUpload(person, { type: 'audio/mpeg', bytes: mp3() }) },
  })
  const convert = (form: Record<string, unknown>) =>
    convertCase(worker.ctx, {
      requestId: aRequest(),
      caseId: item.id,
      kind: 'repair',
      form: { danger: 'none', category: 'doors.lock', place: { venueId: 'square' }, ...form },
    })

  expect(await refusalOf(convert({}))).toMatchObject({ code: 'INPUT_INVALID' })
  const made = await convert({ text: '门锁坏了' })

  const crew = await aWorker(world)
  const [repair] = (await see(manager, item)).links
  const seen = await see(crew, { id: repair?.caseId ?? '' })
  expect(made.form.category).toBe('doors.lock')
  expect(seen).toMatchObject({ form: { text: '门锁坏了' }, voice: null, links: [] })
  expect(JSON.stringify(seen)).not.toContain(item.number)
})
