import type { Service } from '../../../contract/catalogue/catalogue'
import { aDraft, aStation, aWaitingDraft } from '../../support/editing'
import { createInterruption, createRace } from '../../support/races'
import type { Someone } from '../../support/world'

type Station = Awaited<ReturnType<typeof aStation>>

const serviceIn = async ({ as }: Station, someone: Someone, serviceId: string) =>
  ((await as(someone)('get', {})).body.services as Service[]).find(({ id }) => id === serviceId)

test('a colleague publishes what somebody wrote: it is shown at once, checked today, and kept with who wrote and who read it', async () => {
  const station = await aStation()
  const { world, writer, reader, as } = station
  const draft = await aWaitingDraft(writer)

  const { status, body } = await as(reader)('publishDraft', draft)

  expect({ status, body }).toEqual({ status: 200, body: { of: 'service', id: 'residence-permit' } })
  expect(await serviceIn(station, writer, 'residence-permit')).toMatchObject({
    summary: { zh: '住满半年就能办。' },
    checkedOn: '2026-11-23',
    state: 'open',
    organisation: 'police-station',
  })
  expect((await as(writer)('getDraft', { of: 'service', id: 'residence-permit' })).status).toBe(404)
  const { items } = (await as(writer)('listVersions', { of: 'service', id: 'residence-permit' })).body
  expect(items).toMatchObject([
    {
      what: 'published',
      writers: ['乌云'],
      reader: '苏和',
      at: '2026-11-23T10:00:00+08:00',
      before: { summary: { zh: '住满半年，可以办。' }, checkedOn: '2026-11-27' },
      after: { summary: { zh: '住满半年就能办。' }, checkedOn: '2026-11-23' },
    },
  ])
  expect(world.events.at(-1)).toMatchObject({ type: 'catalogue.changed', subject: 'residence-permit', facts: { what: 'published' } })
})

test('nobody publishes what they have written in, not even a manager, and a colleague who also changed it is one who wrote', async () => {
  const { writer, reader, manager, as } = await aStation()
  const { version, ...entry } = await aDraft(writer)
  const changed = await as(manager)('saveDraft', { ...entry, version, change: { of: 'service', words: ['甲'] } })
  const waiting = await as(writer)('askReader', { ...entry, ...changed.body })
  const draft = { ...entry, version: waiting.body.version }

  for (const author of [writer, manager]) {
    expect(await as(author)('publishDraft', draft)).toMatchObject({ status: 403, body: { code: 'OWN_DRAFT' } })
  }
  expect((await as(reader)('publishDraft', draft)).status).toBe(200)
})

test('nothing is published that nobody was asked to read', async () => {
  const { writer, reader, as } = await aStation()
  const draft = await aDraft(writer)

  expect(await as(reader)('publishDraft', draft)).toMatchObject({ status: 409, body: { code: 'DRAFT_NOT_WAITING' } })
  expect(await as(reader)('returnDraft', { ...draft, remark: '再看看' })).toMatchObject({ body: { code: 'DRAFT_NOT_WAITING' } })
})

test('a reader publishes only what they have read', async () => {
  const { writer, reader, as } = await aStation()
  const { version, ...entry } = await aWaitingDraft(writer)
  const saved = await as(writer)('saveDraft', { ...entry, version, change: { of: 'service', words: ['没看过的'] } })
  await as(writer)('askReader', { ...entry, ...saved.body })

  const { body } = await as(reader)('publishDraft', { ...entry, version })

  expect(body).toMatchObject({ code: 'DRAFT_CHANGED', data: { by: '乌云', version: version + 2 } })
})

test('publishing twice with the same request publishes once, also when the first answer was lost', async () => {
  const { world, writer, reader, as } = await aStation()
  const draft = await aWaitingDraft(writer)
  const request = { requestId: 'the-same', ...draft }

  const first = await as(reader)('publishDraft', request)
  const second = await as(reader)('publishDraft', request)

  expect(second).toMatchObject({ status: 200, body: first.body })
  expect(world.events.filter(({ type }) => type === 'catalogue.changed')).toHaveLength(1)
})

test('of two readers at the same moment one publishes, and the other finds no draft', async () => {
  const race = createRace()
  const { world, writer, reader, manager, as } = await aStation({ table: race.table })
  const draft = await aWaitingDraft(writer)
  race.of(2)

  const replies = await Promise.all([as(reader)('publishDraft', draft), as(manager)('publishDraft', draft)])

  expect(replies.map(({ status }) => status).sort()).toEqual([200, 404])
  expect(world.events.filter(({ type }) => type === 'catalogue.changed')).toHaveLength(1)
})

test('a service that is closed while its text is being published stays closed', async () => {
  const meanwhile = createInterruption()
  const station = await aStation({ table: meanwhile.table })
  const { writer, reader, manager, as } = station
  const draft = await aWaitingDraft(writer)
  meanwhile.before(() => as(manager)('markService', { serviceId: draft.id, mark: { what: 'closed' } }))

  expect((await as(reader)('publishDraft', draft)).status).toBe(200)

  expect(await serviceIn(station, writer, draft.id)).toMatchObject({ state: 'closed', summary: { zh: '住满半年就能办。' } })
})

test('a draft that is sent back comes to who wrote it with the remark, and can be sent again', async () => {
  const { writer, reader, as } = await aStation()
  const { version, ...entry } = await aWaitingDraft(writer)

  const returned = await as(reader)('returnDraft', { ...entry, version, remark: '几天能下来？' })

  expect(returned.body).toEqual({ version: version + 1 })
  expect((await as(writer)('getDraft', entry)).body).toMatchObject({
    state: 'returned',
    remark: { by: '苏和', text: '几天能下来？', at: '2026-11-23T10:00:00+08:00' },
  })
  const sent = await as(writer)('askReader', { ...entry, version: version + 1 })
  expect((await as(reader)('publishDraft', { ...entry, ...sent.body })).status).toBe(200)
})

test('a draft that is given up leaves what is published', async () => {
  const station = await aStation()
  const { writer, as } = station
  const draft = await aDraft(writer)
  const request = { requestId: 'the-same', ...draft }

  expect((await as(writer)('dropDraft', request)).status).toBe(200)
  expect((await as(writer)('dropDraft', request)).status).toBe(200)

  expect((await as(writer)('getDraft', { of: draft.of, id: draft.id })).status).toBe(404)
  expect(await serviceIn(station, writer, draft.id)).toMatchObject({ summary: { zh: '住满半年，可以办。' } })
})

test('a new service is published in whole and found by its sound; what lacks anything is refused with all of it', async () => {
  const station = await aStation()
  const { writer, reader, as } = station
  const entry = (await as(writer)('beginDraft', { of: 'service', asked: '打疫苗' })).body as { of: string; id: string }

  const early = await as(writer)('askReader', { ...entry, version: 1 })
  expect(early).toMatchObject({ status: 422, body: { code: 'ENTRY_UNFIT' } })
  expect(early.body.data).toEqual({
    problems: [
      ...['name', 'summary', 'who'].flatMap((field) => ['noChinese', 'noEnglish'].map((why) => ({ field, why }))),
      { field: 'organisation', why: 'noOrganisation' },
      { field: 'sources', why: 'noSource' },
    ],
  })

  const text = { zh: '孩子打疫苗', en: 'Vaccination (打疫苗)' }
  const change = {
    of: 'service',
    name: text,
    summary: text,
    who: text,
    organisation: 'police-station',
    sources: [{ page: '疾控中心网站' }],
  }
  const saved = await as(writer)('saveDraft', { ...entry, version: 1, change })
  const asked = await as(writer)('askReader', { ...entry, ...saved.body })
  await as(reader)('publishDraft', { ...entry, ...asked.body })

  expect(await serviceIn(station, writer, entry.id)).toMatchObject({ name: text, sounds: ['hai zi da yi miao', 'da yi miao'] })
  expect((await as(writer)('listVersions', entry)).body.items).toMatchObject([{ before: null, after: { name: text } }])
})
