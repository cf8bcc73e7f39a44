import { findDraft } from '../../../functions/catalogue/drafts'
import { aDraft, aStation, aWaitingDraft } from '../../support/editing'
import { createRace } from '../../support/races'

test('a draft begins with the published text, and what is saved in it is shown to nobody else', async () => {
  const { world, writer, as } = await aStation()

  const begun = await as(writer)('beginDraft', { of: 'service', id: 'residence-permit' })
  const { body: draft } = await as(writer)('getDraft', { of: 'service', id: 'residence-permit' })
  const saved = await as(writer)('saveDraft', {
    of: 'service',
    id: 'residence-permit',
    version: 1,
    change: { of: 'service', words: ['办暂住证'] },
  })
  const after = await as(writer)('getDraft', { of: 'service', id: 'residence-permit' })

  expect(begun.body).toEqual({ of: 'service', id: 'residence-permit' })
  expect(draft).toMatchObject({ state: 'writing', version: 1, isNew: false, mine: true, writers: ['乌云'], text: { words: ['暂住证'] } })
  expect(saved.body).toEqual({ version: 2 })
  expect(after.body).toMatchObject({ version: 2, text: { words: ['办暂住证'], name: { zh: '居住证' } } })
  const { services } = (await as(writer)('get', {})).body as { services: { words: string[] }[] }
  expect(services[0]?.words).toEqual(['暂住证'])
  expect(world.events.map(({ type, subject, facts }) => [type, subject, facts])).toEqual([
    ['catalogue.draftBegun', 'residence-permit', {}],
    ['catalogue.draftSaved', 'residence-permit', { parts: ['words'] }],
  ])
})

test('a new service begins empty, or with the question that nobody could answer, and the same request begins one', async () => {
  const { writer, as } = await aStation()
  const asked = { requestId: 'one', of: 'service', asked: '孩子打疫苗去哪儿' }

  const { body: first } = await as(writer)('beginDraft', asked)
  const { body: second } = await as(writer)('beginDraft', asked)
  await as(writer)('beginDraft', { of: 'service' })

  expect(second).toEqual(first)
  const { items } = (await as(writer)('listDrafts', {})).body as { items: { id: string; isNew: boolean }[] }
  expect(items).toHaveLength(2)
  const { body: draft } = await as(writer)('getDraft', first)
  expect(draft).toMatchObject({ isNew: true, text: { name: { zh: '', en: '' }, words: ['孩子打疫苗去哪儿'], organisation: null } })
})

test('a service has one draft: who begins it again finds it as it is', async () => {
  const { writer, reader, as } = await aStation()
  const { version: _version, ...entry } = await aDraft(writer)

  await as(reader)('beginDraft', entry)

  const { body } = await as(reader)('getDraft', entry)
  expect(body).toMatchObject({ version: 2, mine: false, writers: ['乌云'], text: { summary: { zh: '住满半年就能办。' } } })
})

test('nobody begins a draft of a service that there is not, and there are at most 60', async () => {
  const { writer, as } = await aStation()

  expect(await as(writer)('beginDraft', { of: 'service', id: 'nowhere' })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
  for (let at = 0; at < 60; at++) await as(writer)('beginDraft', { of: 'service' })
  expect(await as(writer)('beginDraft', { of: 'service' })).toMatchObject({
    status: 409,
    body: { code: 'TOO_MANY_DRAFTS', data: { most: 60 } },
  })
})

test('of two people who change one draft the second is told who was quicker, and nothing is lost', async () => {
  const { writer, reader, as } = await aStation()
  const { version, ...entry } = await aDraft(writer)

  await as(reader)('saveDraft', { ...entry, version, change: { of: 'service', words: ['甲'] } })
  const late = await as(writer)('saveDraft', { ...entry, version, change: { of: 'service', wordsEn: ['late'] } })
  const again = await as(writer)('saveDraft', { ...entry, version: version + 1, change: { of: 'service', wordsEn: ['late'] } })

  expect(late).toMatchObject({ status: 409, body: { code: 'DRAFT_CHANGED', data: { by: '苏和', version: version + 1 } } })
  expect(again.status).toBe(200)
  expect((await as(writer)('getDraft', entry)).body).toMatchObject({
    text: { words: ['甲'], wordsEn: ['late'] },
    writers: ['苏和', '乌云'],
  })
})

test('of two changes at the same moment one is written', async () => {
  const race = createRace()
  const { writer, reader, as } = await aStation({ table: race.table })
  const { version, ...entry } = await aDraft(writer)
  race.of(2)

  const replies = await Promise.all([
    as(writer)('saveDraft', { ...entry, version, change: { of: 'service', words: ['甲'] } }),
    as(reader)('saveDraft', { ...entry, version, change: { of: 'service', words: ['乙'] } }),
  ])

  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await findDraft(writer.ctx, entry))?.version).toBe(version + 1)
})

test('the same change sent twice is made once', async () => {
  const { world, writer, as } = await aStation()
  const { version, ...entry } = await aDraft(writer)
  const change = { requestId: 'the-same', ...entry, version, change: { of: 'service', words: ['甲'] } }

  const first = await as(writer)('saveDraft', change)
  const second = await as(writer)('saveDraft', change)

  expect(second.body).toEqual(first.body)
  expect(world.events.filter(({ type }) => type === 'catalogue.draftSaved')).toHaveLength(2)
})

test('a text that waits for its reader and is changed again has to be sent again', async () => {
  const { writer, as } = await aStation()
  const { version, ...entry } = await aWaitingDraft(writer)

  await as(writer)('saveDraft', { ...entry, version, change: { of: 'service', words: ['甲'] } })

  expect((await as(writer)('getDraft', entry)).body).toMatchObject({ state: 'writing' })
})

test.each([
  ['a name of 61 characters', { name: { zh: '长'.repeat(61), en: 'Long' } }, 'change.name.zh', 'tooLong'],
  ['61 words', { words: Array(61).fill('词') }, 'change.words', 'tooMany'],
  ['a word that is empty', { words: [' '] }, 'change.words.0', 'tooShort'],
  ['days of a decade and more', { days: 4000 }, 'change.days', 'tooLarge'],
  ['an unknown part', { sounds: ['ju'] }, 'change.sounds', 'unknown'],
  ['a theme that there is not', { theme: 'other' }, 'change.theme', 'choice'],
  ['an organisation that is no name', { organisation: '../x' }, 'change.organisation', 'format'],
])('%s is refused at its field', async (_, change, path, problem) => {
  const { writer, as } = await aStation()
  const { version, ...entry } = await aDraft(writer)

  const { status, body } = await as(writer)('saveDraft', { ...entry, version, change: { of: 'service', ...change } })

  expect(status).toBe(400)
  expect(body.data).toMatchObject({ fields: [{ path, problem }] })
})

test('what is asked for the first time is refused to a neighbour, and the drafts of another community are not found', async () => {
  const [here, there] = [await aStation(), await aStation()]
  const { version: _version, ...entry } = await aDraft(here.writer)
  const neighbour = await here.world.someone()

  expect((await here.as(neighbour)('listDrafts', {})).body).toMatchObject({ code: 'NOT_ALLOWED' })
  expect((await there.as(there.writer)('getDraft', entry)).body).toMatchObject({ code: 'NOT_FOUND' })
})
