import { aDraft, aStation } from '../../support/editing'
import { createRace } from '../../support/races'

const id = 'residence-permit'

test('closed, opened, noted and checked count at once and are kept, newest first, a page at a time', async () => {
  const { world, writer, as } = await aStation()
  const note = { zh: '本周三停电，不办。', en: 'Closed on Wednesday: no power.' }
  const mark = (given: object) => as(writer)('markService', { serviceId: id, mark: given })

  expect((await mark({ what: 'closed' })).body).toMatchObject({ state: 'closed' })
  expect((await mark({ what: 'opened' })).body).toMatchObject({ state: 'open' })
  expect((await mark({ what: 'noted', note })).body).toMatchObject({ note })
  expect((await mark({ what: 'checked' })).body).toMatchObject({ checkedOn: '2026-11-23', note })

  expect((await as(writer)('get', {})).body.services).toMatchObject([{ id, note, checkedOn: '2026-11-23' }, {}])
  const { items, next } = (await as(writer)('listVersions', { of: 'service', id, limit: 3 })).body
  expect(items).toMatchObject([
    { what: 'checked', writers: ['乌云'], reader: null, before: { checkedOn: '2026-11-27' }, after: { checkedOn: '2026-11-23' } },
    { what: 'noted', before: { note: null }, after: { note } },
    { what: 'opened' },
  ])
  expect((await as(writer)('listVersions', { of: 'service', id, limit: 3, cursor: next })).body).toMatchObject({
    items: [{ what: 'closed' }],
  })
  expect(world.events.map(({ type, facts }) => [type, facts.what])).toEqual(
    ['closed', 'opened', 'noted', 'checked'].map((what) => ['catalogue.changed', what]),
  )
})

test('saying what stands there already, or the same request again, changes nothing', async () => {
  const { world, writer, as } = await aStation()
  const closed = { requestId: 'the-same', serviceId: id, mark: { what: 'closed' } }

  await as(writer)('markService', closed)
  await as(writer)('markService', closed)
  await as(writer)('markService', { serviceId: id, mark: { what: 'closed' } })

  expect(world.events).toHaveLength(1)
  expect((await as(writer)('listVersions', { of: 'service', id })).body.items).toHaveLength(1)
})

test('of two marks at the same moment both count', async () => {
  const race = createRace()
  const { writer, reader, as } = await aStation({ table: race.table })
  race.of(2)

  await Promise.all([
    as(writer)('markService', { serviceId: id, mark: { what: 'closed' } }),
    as(reader)('markService', { serviceId: id, mark: { what: 'checked' } }),
  ])

  expect((await as(writer)('get', {})).body.services).toMatchObject([{ id, state: 'closed', checkedOn: '2026-11-23' }, {}])
})

test('a draft that is open while a service is marked knows nothing of it and loses nothing', async () => {
  const { writer, as } = await aStation()
  const { version, ...entry } = await aDraft(writer)

  await as(writer)('markService', { serviceId: entry.id, mark: { what: 'closed' } })

  expect((await as(writer)('getDraft', entry)).body).toMatchObject({ version, text: { summary: { zh: '住满半年就能办。' } } })
})

test('a service that there is not is not found, and a note of half a language is refused', async () => {
  const { writer, as } = await aStation()

  expect((await as(writer)('markService', { serviceId: 'nowhere', mark: { what: 'closed' } })).status).toBe(404)
  const half = await as(writer)('markService', { serviceId: id, mark: { what: 'noted', note: { zh: '停电', en: '' } } })
  expect(half.body.data).toMatchObject({ fields: [{ path: 'mark.note.en', problem: 'tooShort' }] })
})

test('a cursor that is none of ours is refused', async () => {
  const { writer, as } = await aStation()

  expect((await as(writer)('listVersions', { of: 'service', id, cursor: 'x' })).body).toMatchObject({ code: 'CURSOR_INVALID' })
})
