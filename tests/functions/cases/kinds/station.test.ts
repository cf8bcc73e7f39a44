import type { Service } from '../../../../contract/catalogue/catalogue'
import { createCase } from '../../../../functions/cases/create'
import { listCases } from '../../../../functions/cases/list'
import { listRates } from '../../../../functions/rates/list'
import { aRequest } from '../../../support/bookings'
import { act, aForm, aManager, aNeighbourhood, see } from '../../../support/cases'
import { aCatalogue, documentOf, serviceOf, stock } from '../../../support/catalogue'
import { refusalOf } from '../../../support/refusals'
import { newWorld, type Someone } from '../../../support/world'

const permit = {
  id: 'residence-permit',
  needs: [
    { anyOf: [['id-card']], for: null },
    { anyOf: [['lease'], ['statement', 'deed']], for: null },
  ],
}

const documents = [
  documentOf(),
  ...['lease', 'statement', 'deed', 'photo'].map((id) => documentOf({ id, sight: 'photo', name: { zh: id, en: id } })),
]

async function start({ service = {} }: { service?: Partial<Service> } = {}) {
  const world = await newWorld()
  await stock(world, aCatalogue({ documents, services: [serviceOf({ ...permit, ...service })] }))
  const person = await world.someone({ name: '白音', phone: '13900000003' })
  const colleague = await world.someone({ name: '乌云', posts: [{ role: 'stationWorker', of: 'station' }] })
  return { world, person, colleague, manager: await aManager(world) }
}

const question = (change: Record<string, unknown> = {}) => ({ category: 'papers', service: permit.id, ...change })
const ask = ({ ctx }: Someone, form: Record<string, unknown> = question()) =>
  createCase(ctx, { requestId: aRequest(), kind: 'station', form })

const checklist = ({ parts }: Awaited<ReturnType<typeof see>>) => parts.find(({ part }) => part === 'documents')

test('a question about a service begins with everything that everybody brings, and with the time the law gives it', async () => {
  const { person } = await start()

  const asked = await ask(person)

  expect(asked).toMatchObject({ number: 'YZ-20261123-0001', state: 'submitted', mine: ['requester'], where: { public: false } })
  expect(checklist(asked)).toEqual({
    part: 'documents',
    service: permit.id,
    needs: permit.needs.map(({ anyOf }) => ({ anyOf })),
    ticks: [],
  })
  // Fifteen days of the law are eleven working days; the station's own promise would be seven.
  expect(asked.deadlines).toMatchObject({ answer: { at: '2026-11-23T10:30:00+08:00' }, solution: { at: '2026-12-08T10:00:00+08:00' } })
})

test('without a service the words or the voice are the question, and the station promises seven days, or one for hardship', async () => {
  const { person } = await start()

  const asked = await ask(person, { category: 'other', text: '想问个事' })
  const hungry = await ask(person, { category: 'hardship', text: '家里没米了' })

  expect(asked).toMatchObject({ level: 'ordinary', parts: [], deadlines: { solution: { at: '2026-12-02T10:00:00+08:00' } } })
  expect(hungry).toMatchObject({ level: 'urgent', deadlines: { solution: { at: '2026-11-24T10:00:00+08:00' } } })
})

test.each([
  ['nothing asked at all', { category: 'other' }, 'form', 'INPUT_INVALID'],
  ['words that never end', { category: 'other', text: '长'.repeat(10_000) }, 'form.text', 'INPUT_INVALID'],
  ['a photo, which nobody asked for', question({ photos: ['upl_01KAPE0000000000000000000B'] }), 'form', 'INPUT_INVALID'],
  ['a service that the catalogue has not', question({ service: 'moon-landing' }), '', 'SERVICE_UNKNOWN'],
])('refuses %s', async (_what, form, _path, code) => {
  const { person } = await start()

  expect(await refusalOf(ask(person, form))).toMatchObject({ code })
})

test('everything missing is told at once; each document is ticked by its photo, at the desk, or with the reason why not', async () => {
  const { person, colleague } = await start()
  const asked = await ask(person)
  await act(colleague, asked, 'accept')

  const told = await act(colleague, asked, 'askDocuments', {
    needs: [...permit.needs.map(({ anyOf }) => ({ anyOf })), { anyOf: [['photo']] }],
  })
  await act(colleague, asked, 'seePaper', { document: 'id-card' })
  await act(person, asked, 'lackPaper', { document: 'lease', note: '没签过合同' })
  await act(colleague, asked, 'seePaper', { document: 'photo' })
  const half = await see(person, asked)
  await act(colleague, asked, 'seePaper', { document: 'statement' })
  const whole = await act(colleague, asked, 'seePaper', { document: 'deed' })
  const ready = await act(person, asked, 'ready')

  expect(told).toMatchObject({ state: 'needsDocuments', deadlines: { solution: { state: 'paused' } } })
  expect(half).toMatchObject({ state: 'needsDocuments' })
  expect(half.allowed).not.toContain('ready')
  expect(half.timeline.find(({ action }) => action === 'lackPaper')).toMatchObject({ text: '没签过合同', facts: { document: 'lease' } })
  expect(checklist(whole)).toMatchObject({
    ticks: [
      { document: 'id-card', how: 'seen' },
      { document: 'lease', how: 'lacking' },
      { document: 'photo', how: 'seen' },
      { document: 'statement', how: 'seen' },
      { document: 'deed', how: 'seen' },
    ],
  })
  expect(ready).toMatchObject({ state: 'accepted', deadlines: { solution: { state: 'running' } } })
})

test('identity documents are never photographed, and what was not asked for is not ticked', async () => {
  const { person, colleague } = await start()
  const asked = await ask(person)
  const photos: string[] = []

  const photographed = await refusalOf(act(person, asked, 'showPaper', { document: 'id-card', photos }))
  const notAsked = await refusalOf(act(person, asked, 'showPaper', { document: 'photo', photos }))
  const unknown = await refusalOf(act(colleague, asked, 'askDocuments', { needs: [{ anyOf: [['dragon-licence']] }] }))
  const impossible = await refusalOf(act(colleague, asked, 'askDocuments', { needs: [{ anyOf: [[]] }] }))

  expect([photographed, notAsked, unknown, impossible].map(({ code }) => code)).toEqual([
    'IDENTITY_NOT_PHOTOGRAPHED',
    'DOCUMENT_UNKNOWN',
    'DOCUMENT_UNKNOWN',
    'INPUT_INVALID',
  ])
})

test('only the person, the station and managers learn of it: no neighbour, no grid, no other team', async () => {
  const { world, resident, worker, gridWorker, manager } = await aNeighbourhood()
  const colleague = await world.someone({ name: '乌云', posts: [{ role: 'stationWorker', of: 'station' }] })
  const asked = await ask(resident, { category: 'law', text: '房东换锁了' })
  const queue = async (someone: Someone, kind: 'team' | 'grid' | 'all') =>
    (await listCases(someone.ctx, { queue: kind })).items.map(({ number }) => number)

  for (const stranger of [worker, gridWorker, await world.someone({ name: '邻居', home: true })])
    expect(await refusalOf(see(stranger, asked))).toMatchObject({ code: 'NOT_FOUND' })
  expect([await queue(worker, 'team'), await queue(gridWorker, 'grid')]).toEqual([[], []])
  expect([await queue(colleague, 'team'), await queue(manager, 'all')]).toEqual([[asked.number], [asked.number]])
})

test('a repair’s staff don’t learn that its requester also asked the station; the requester and managers do', async () => {
  const { resident, worker, manager, world } = await aNeighbourhood()
  const { convertCase } = jest.requireActual('../../../../functions/cases/convert')
  const repair = await createCase(resident.ctx, { requestId: aRequest(), kind: 'repair', form: aForm({ text: '漏水，也没钱修' }) })
  await convertCase(manager.ctx, { requestId: aRequest(), caseId: repair.id, kind: 'station', form: { category: 'hardship' } })
  await world.deliver()

  expect((await see(worker, repair)).links).toEqual([])
  for (const someone of [resident, manager]) expect((await see(someone, repair)).links).toMatchObject([{ kind: 'station' }])
})

test('whoever asked never works on it, even with a place in the station', async () => {
  const { colleague } = await start()

  const asked = await ask(colleague)

  expect(await refusalOf(act(colleague, asked, 'accept'))).toMatchObject({ code: 'OWN_CASE' })
})

test('nobody refers by hand: that is for the verbs of referrals', async () => {
  const { person, colleague, manager } = await start()
  const asked = await ask(person)
  await act(colleague, asked, 'accept')

  for (const someone of [person, colleague, manager])
    expect(await refusalOf(act(someone, asked, 'refer'))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('the public rates count it for the team, and never say what was asked about', async () => {
  const { world, person } = await start()
  await ask(person, { category: 'law', text: '押金不退' })
  await world.deliver()

  const rates = await listRates(world.ctx, {} as never)

  expect(rates.teams).toMatchObject([{ team: { id: 'station' }, counts: { cases: 1 } }])
  expect(rates.categories).toEqual([])
})
