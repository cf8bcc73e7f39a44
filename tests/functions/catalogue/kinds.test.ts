import type { Catalogue } from '../../../contract/catalogue/routes'
import { aStation } from '../../support/editing'

type Station = Awaited<ReturnType<typeof aStation>>

const said = (zh: string, en: string) => ({ zh, en })
const none = { address: null, hours: null, price: null, route: null }

/** An entry of each kind but services, as the list of the catalogue in which it stands has it. */
const written = [
  [
    'document',
    'documents',
    { name: said('护照', 'passport (护照)'), what: said('一个小本。', 'A booklet.'), from: null, sight: 'identity', drawing: 'booklet' },
    { what: said('深色的小本。', 'A dark booklet.') },
  ],
  [
    'organisation',
    'organisations',
    { kind: 'partner', name: said('卫生院', 'Clinic (卫生院)'), does: said('看病。', 'Doctors.'), phone: '0471-0000099', ...none },
    { hours: said('每天', 'Daily') },
  ],
  [
    'term',
    'glossary',
    { word: '签注', en: 'endorsement', explains: said('每年盖个章。', 'A yearly stamp.') },
    { explains: said('每年续一次。', 'Renewed every year.') },
  ],
] as const

const listIn = async ({ as, writer }: Station, list: keyof Catalogue) =>
  ((await as(writer)('get', {})).body as Catalogue)[list] as readonly { id: string }[]

/** Saves a change in an entry's draft and has it published by a colleague. */
async function publish({ as, writer, reader }: Station, entry: { of: string; id: string }, change: object) {
  const { version } = (await as(writer)('getDraft', entry)).body as { version: number }
  const saved = await as(writer)('saveDraft', { ...entry, version, change: { of: entry.of, ...change } })
  const asked = await as(writer)('askReader', { ...entry, ...saved.body })
  return as(reader)('publishDraft', { ...entry, ...asked.body })
}

test.each(written)(
  'a %s is written, read by a colleague, published, changed, and its versions are kept',
  async (of, list, text, change) => {
    const station = await aStation()
    const { as, writer } = station
    const before = await listIn(station, list)

    const entry = (await as(writer)('beginDraft', { of })).body as { of: string; id: string }
    const first = await publish(station, entry, text)
    await as(writer)('beginDraft', entry)
    await publish(station, entry, change)

    expect(first).toMatchObject({ status: 200, body: entry })
    expect(await listIn(station, list)).toEqual([...before, { id: entry.id, ...text, ...change }])
    expect((await as(writer)('listVersions', entry)).body.items).toMatchObject([
      { what: 'published', writers: ['乌云'], reader: '苏和', before: { of, ...text }, after: { of, ...text, ...change } },
      { what: 'published', before: null, after: { of, ...text } },
    ])
  },
)

test.each(written)('a %s that lacks anything is refused with all of it, and nobody publishes their own', async (of, _list, text) => {
  const { as, writer } = await aStation()
  const entry = (await as(writer)('beginDraft', { of })).body as { of: string; id: string }

  const early = await as(writer)('askReader', { ...entry, version: 1 })
  const saved = await as(writer)('saveDraft', { ...entry, version: 1, change: { of, ...text } })
  const asked = await as(writer)('askReader', { ...entry, ...saved.body })
  const own = await as(writer)('publishDraft', { ...entry, ...asked.body })

  expect(early).toMatchObject({ status: 422, body: { code: 'ENTRY_UNFIT' } })
  expect((early.body.data as { problems: unknown[] }).problems.length).toBeGreaterThanOrEqual(4)
  expect(own).toMatchObject({ status: 403, body: { code: 'OWN_DRAFT' } })
})

test('entries of two kinds with one id have a draft each', async () => {
  const { as, writer } = await aStation()
  const id = 'household-registration'
  await as(writer)('beginDraft', { of: 'term', id })

  expect((await as(writer)('beginDraft', { of: 'document', id })).status).toBe(404)
  expect((await as(writer)('getDraft', { of: 'document', id })).status).toBe(404)
  expect((await as(writer)('getDraft', { of: 'term', id })).body).toMatchObject({ isNew: false, text: { of: 'term', word: '户籍' } })
})

test('a change of another kind of entry is refused at its field', async () => {
  const { as, writer } = await aStation()
  const entry = { of: 'term', id: 'household-registration' }
  await as(writer)('beginDraft', entry)

  const { status, body } = await as(writer)('saveDraft', { ...entry, version: 1, change: { of: 'document', what: said('卡', 'card') } })

  expect(status).toBe(400)
  expect(body.data).toMatchObject({ fields: [{ path: 'change.of' }] })
})

test('of two who publish one place in the list at the same moment both are shown', async () => {
  const station = await aStation()
  const { as, writer } = station
  const begin = async () => (await as(writer)('beginDraft', { of: 'term' })).body as { of: string; id: string }
  const [one, two] = [await begin(), await begin()]
  const words = [
    { word: '受理', en: 'acceptance', explains: said('收下了。', 'Taken in.') },
    { word: '回访', en: 'follow-up', explains: said('再问一次。', 'Asked again.') },
  ]

  await Promise.all([publish(station, one, words[0] ?? {}), publish(station, two, words[1] ?? {})])

  expect((await listIn(station, 'glossary')).length).toBe(3)
})

test('a service without a source is refused; one that says openly that nothing is written, and states no facts, is published', async () => {
  const station = await aStation()
  const { as, writer } = station
  const entry = { of: 'service', id: 'wage-claim' }
  await as(writer)('beginDraft', entry)
  const save = async (version: number, change: object) => {
    const saved = await as(writer)('saveDraft', { ...entry, version, change: { of: 'service', ...change } })
    return as(writer)('askReader', { ...entry, ...saved.body })
  }

  const without = await save(1, { sources: [] })
  const stating = await save(2, { sources: [{ unwritten: true }], days: null })
  const published = await publish(station, entry, { time: null, cost: null })

  expect(without.body.data).toEqual({ problems: [{ field: 'sources', why: 'noSource' }] })
  expect(stating.body.data).toEqual({ problems: ['time', 'cost'].map((field) => ({ field, why: 'unwrittenFact' })) })
  expect(published.status).toBe(200)
})
