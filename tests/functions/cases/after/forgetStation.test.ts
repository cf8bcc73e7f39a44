import { station } from '../../../../contract/cases/kinds/station'
import { createCase } from '../../../../functions/cases/create'
import { eventsOfCase } from '../../../../functions/cases/lookup'
import { sayOnCase } from '../../../../functions/cases/say'
import { removePerson } from '../../../../functions/people/remove'
import { findUploads } from '../../../../functions/uploads/lookup'
import { aRequest } from '../../../support/bookings'
import { act, aManager, content, see } from '../../../support/cases'
import { aCatalogue, documentOf, serviceOf, stock } from '../../../support/catalogue'
import { rawItems } from '../../../support/people'
import { readyUpload } from '../../../support/uploads'
import { newWorld, oneDay, type Someone, type World } from '../../../support/world'

/** In every word that anybody writes. */
const named = '白音家'
const says = { note: `${named}的事` }
const written = { asked: `${named}要办证`, done: `给${named}办了`, outcome: 'partly', next: `等${named}来取` } as const

type Course = readonly (readonly [who: 'person' | 'worker' | 'manager', action: string, input?: Record<string, unknown>])[]

/** Between them, every action that somebody does by hand. */
const courses: Readonly<Record<string, Course>> = {
  'finished, reopened and finished again': [
    ['person', 'urge', says],
    ['worker', 'accept', says],
    ['manager', 'assign', { ...says, worker: 'worker' }],
    ['worker', 'askDocuments', { ...says, needs: [{ anyOf: [['lease']] }, { anyOf: [['statement']] }] }],
    ['person', 'showPaper', { ...says, document: 'lease', photos: 'photo' }],
    ['person', 'lackPaper', { ...says, document: 'statement' }],
    ['worker', 'seePaper', { ...says, document: 'statement' }],
    ['person', 'ready'],
    ['worker', 'start', says],
    ['worker', 'report', { ...says, photos: 'photo' }],
    ['worker', 'complete', { record: written }],
    ['person', 'remark', { remark: `${named}没拿到` }],
    ['person', 'rate', { rating: { ...content, words: `${named}谢谢` } }],
    ['person', 'reopen', says],
    ['worker', 'complete', { record: written }],
    ['worker', 'followUp', says],
  ],
  declined: [['manager', 'decline', { ...says, reason: 'notOurs', turnTo: `${named}老家的派出所` }]],
  withdrawn: [['person', 'withdraw', says]],
}

async function scene() {
  const world = await newWorld()
  const documents = [documentOf(), ...['lease', 'statement'].map((id) => documentOf({ id, sight: 'photo', name: { zh: id, en: id } }))]
  await stock(world, aCatalogue({ documents, services: [serviceOf({ needs: [{ anyOf: [['id-card']], for: null }] })] }))
  const person = await world.someone({ name: '白音' })
  const worker = await world.someone({ name: '乌云', posts: [{ role: 'stationWorker', of: 'station' }] })
  return { world, people: { person, worker, manager: await aManager(world) } }
}

async function go({ world, people }: Awaited<ReturnType<typeof scene>>, course: Course) {
  const uploads: string[] = []
  const upload = async (of: Someone) => {
    const id = await readyUpload(of)
    uploads.push(id)
    return id
  }
  const form = { category: 'papers', service: 'residence-permit', text: `${named}问居住证` }
  const item = await createCase(people.person.ctx, { requestId: aRequest(), kind: 'station', form })
  for (const [who, action, input = {}] of course) {
    await act(people[who], item, action, {
      ...input,
      ...('worker' in input && { worker: people.worker.person.id }),
      ...('photos' in input && { photos: [await upload(people[who])] }),
    })
    await sayOnCase(people[who].ctx, {
      requestId: aRequest(),
      caseId: item.id,
      text: `${named}：${action}`,
      photos: [await upload(people[who])],
    })
    world.clock.pass(1_000)
  }
  const note = { requestId: aRequest(), caseId: item.id, text: `${named}，同事看`, staffOnly: true }
  await sayOnCase(people.worker.ctx, note)
  return { item, uploads }
}

/** The case's events, without how far each is delivered. */
const happened = async (world: World, caseId: string) => (await eventsOfCase(world.ctx, caseId)).map(({ places: _, ...event }) => event)

const remains = async (world: World, caseId: string) => (await rawItems(world, `case#${caseId}`)) as string

test('the courses do everything that the station’s table lets people do by hand', () => {
  const done = new Set(Object.values(courses).flatMap((course) => course.map(([, action]) => action)))
  const byHand = Object.entries(station.actions).filter(([, { who }]) => who.some((relation: string) => relation !== 'clock'))

  expect(byHand.map(([name]) => name).filter((name) => !done.has(name))).toEqual([])
})

test.each(Object.entries(courses))(
  'of a question that was %s no word or photo is left once its person is deleted; who did what when is',
  async (_name, course) => {
    const all = await scene()
    const { world, people } = all
    const { item, uploads } = await go(all, course)
    const before = await happened(world, item.id)
    expect(await remains(world, item.id)).toContain(named)

    await removePerson(people.person.ctx, { requestId: aRequest() })
    await world.deliver({ again: true })

    expect(await remains(world, item.id)).not.toMatch(/白音/)
    expect(await findUploads(world.ctx, uploads)).toEqual([])
    expect(await happened(world, item.id)).toEqual(before)
    const { timeline } = await see(people.manager, item)
    expect(timeline.flatMap(({ action }) => action ?? [])).toEqual(expect.arrayContaining(course.map(([, action]) => action)))
    expect(timeline.flatMap(({ text }) => text ?? [])).toEqual([])
  },
)

test('what is written on it afterwards goes as well', async () => {
  const all = await scene()
  const { world, people } = all
  const { item } = await go(all, [
    ['worker', 'accept'],
    ['worker', 'complete', { record: written }],
  ])
  await removePerson(people.person.ctx, { requestId: aRequest() })
  await world.deliver({ again: true })

  await sayOnCase(people.worker.ctx, { requestId: aRequest(), caseId: item.id, text: `${named}搬走了`, staffOnly: true })
  await world.deliver()
  expect(await remains(world, item.id)).not.toMatch(/白音/)
  await act(people.worker, item, 'followUp', { note: `打过${named}电话` })
  await world.deliver()

  expect(await remains(world, item.id)).not.toMatch(/白音/)
})

test('an open question keeps its words until it has ended', async () => {
  const all = await scene()
  const { world, people } = all
  const { item } = await go(all, [['worker', 'accept', says]])
  await removePerson(people.person.ctx, { requestId: aRequest() })
  await world.deliver({ again: true })
  expect(await remains(world, item.id)).toContain(named)

  world.clock.pass(oneDay)
  await act(people.worker, item, 'complete', { record: written })
  await world.deliver({ again: true })

  expect(await remains(world, item.id)).not.toMatch(/白音/)
})

test('when the worker who reported it for somebody without a login is deleted, what colleagues wrote of it stays', async () => {
  const { world, people } = await scene()
  const colleague = await world.someone({ name: '兰姐', posts: [{ role: 'stationWorker', of: 'station' }] })
  const item = await createCase(people.worker.ctx, {
    requestId: aRequest(),
    kind: 'station',
    form: { category: 'other', text: '问路' },
    onBehalfOf: { name: '老白' },
  })
  await act(colleague, item, 'accept', { note: '同事记下的' })
  await act(colleague, item, 'complete', { record: { asked: '问路', done: '说了', outcome: 'done' } })

  await removePerson(people.worker.ctx, { requestId: aRequest() })
  await world.deliver({ again: true })

  expect(await remains(world, item.id)).toContain('同事记下的')
})
