import { papersArea } from '../../../functions/papers/area'
import { makePaper } from '../../../functions/papers/make'
import { removePerson } from '../../../functions/people/remove'
import { log } from '../../../functions/platform/log'
import { sweep } from '../../../functions/platform/sweep'
import { aRequest } from '../../support/bookings'
import { act, see } from '../../support/cases'
import { aCatalogue, documentOf, stock } from '../../support/catalogue'
import { bodyOf, readPdf } from '../../support/pdf'
import { rawItems } from '../../support/people'
import { refusalOf } from '../../support/refusals'
import { anAdvice, anAnswered } from '../../support/withAdvice'
import { oneDay, oneHour, oneMinute, type World } from '../../support/world'

jest.mock('../../../contract/cases/kinds/kinds', () => jest.requireActual('../../support/advice').kindsWithAdvice())

const keyOf = (url: string) => decodeURIComponent(new URL(url).pathname).replace(/^.*?papers\//, 'papers/')
const fileAt = ({ ctx }: World, url: string) => ctx.blobs.get(keyOf(url))
const tick = ({ services }: World) => Promise.all(papersArea.sweeps.map((one) => sweep(services, one, () => false)))
/** Puts one more part beside what a case keeps. */
async function keepAlso({ ctx, services }: World, caseId: string, part: object): Promise<void> {
  const key = { partition: `case#${caseId}`, sort: 'case' }
  const before = (await ctx.table.get(key))?.parts as object[]
  await ctx.table.transact([{ key, change: { set: { parts: [...before, part] } } }], services.ids.secret())
}
const asked = (caseId: string) => ({ requestId: aRequest(), caseId })

test('the requester takes the record along as PDF, with their name in full, what was asked and done, by whom, and their remarks', async () => {
  const { world, asker, item } = await anAnswered()
  await act(asker, item, 'remark', { remark: '孩子上三年级' })

  const made = await makePaper(asker.ctx, asked(item.id))

  const file = await fileAt(world, made.url)
  expect(made).toMatchObject({ pages: 1, until: '2026-11-23T10:10:00+08:00' })
  expect(file?.type).toBe('application/pdf')
  expect(keyOf(made.url)).toMatch(new RegExp(`/${item.number}\\.pdf$`))
  const body = bodyOf(await readPdf(file?.bytes ?? new Uint8Array()), item.number)
  for (const words of [
    '清泉街社区',
    `编号${item.number}`,
    '申请人其木格',
    '想知道孩子能不能在这里上学',
    '结果办好了',
    '经办李书记',
    '孩子上三年级',
  ])
    expect(body).toContain(words)
})

test('the documents that were shown stand on it by their names, those that were lacking do not', async () => {
  const { world, asker, item } = await anAnswered()
  await stock(
    world,
    aCatalogue({ documents: [...aCatalogue().documents, documentOf({ id: 'lease', name: { zh: '租房合同', en: 'lease' } })] }),
  )
  const ticks = [
    { document: 'id-card', how: 'seen' },
    { document: 'lease', how: 'photo' },
    { document: 'booklet', how: 'lacking' },
  ]
  await keepAlso(world, item.id, { part: 'documents', service: null, needs: [], ticks })

  const made = await makePaper(asker.ctx, asked(item.id))

  const body = bodyOf(await readPdf((await fileAt(world, made.url))?.bytes ?? new Uint8Array()), item.number)
  expect(body).toContain('看过的材料身份证：当面看过租房合同：看过照片问的是什么')
})

test('who took it along stands in the timeline, for the requester to see', async () => {
  const { asker, manager, item } = await anAnswered()

  await makePaper(manager.ctx, asked(item.id))

  const { timeline } = await see(asker, item)
  expect(timeline[timeline.length - 1]).toMatchObject({ what: 'taken', by: { name: '李书记' }, facts: { pages: 1 }, staffOnly: false })
})

test('the same request makes one file and one entry, whether it is sent again or twice at once', async () => {
  const { world, asker, item } = await anAnswered()
  const [input, other] = [asked(item.id), asked(item.id)]
  world.events.splice(0)

  const [first, second] = await Promise.all([makePaper(asker.ctx, input), makePaper(asker.ctx, input)])
  const third = await makePaper(asker.ctx, input)
  const another = await makePaper(asker.ctx, other)

  expect([second, third].map(({ url }) => keyOf(url))).toEqual([keyOf(first.url), keyOf(first.url)])
  expect(keyOf(another.url)).not.toBe(keyOf(first.url))
  expect(await fileAt(world, first.url)).toBeDefined()
  expect(world.events.filter(({ type }) => type === 'case.taken')).toHaveLength(2)
})

test('nobody else gets it: strangers, followers and staff of elsewhere find nothing, and nothing is written', async () => {
  const { world, asker, item } = await anAnswered()
  const [stranger, worker, elsewhere] = [
    await world.someone(),
    await world.someone({ posts: [{ role: 'serviceWorker', of: 'repair-crew' }] }),
    await anAdvice(),
  ]
  await world.ctx.table.transact(
    [{ key: { partition: `case#${item.id}`, sort: `follower#${stranger.person.id}` }, put: { personId: stranger.person.id } }],
    world.services.ids.secret(),
  )
  world.events.splice(0)

  for (const { ctx } of [stranger, worker]) expect(await refusalOf(makePaper(ctx, asked(item.id)))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(makePaper(elsewhere.manager.ctx, asked(item.id)))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(makePaper({ ...world.ctx, caller: elsewhere.manager.caller }, asked(item.id)))).toMatchObject({
    code: 'NOT_ALLOWED',
  })
  expect(await refusalOf(makePaper(world.ctx, asked(item.id)))).toMatchObject({ code: 'LOGIN_REQUIRED' })
  expect(await refusalOf(makePaper(asker.ctx, asked('cas_01KAPE0000000000000000000Z')))).toMatchObject({ code: 'NOT_FOUND' })
  expect(world.events).toEqual([])
})

test('there is no paper before there is a record', async () => {
  const { asker, item } = await anAdvice()

  expect(await refusalOf(makePaper(asker.ctx, asked(item.id)))).toMatchObject({ code: 'NOT_FOUND' })
})

test('who loses the race with a change of the case writes the paper anew, and the first file is not left behind', async () => {
  const { world, asker, item } = await anAnswered()
  const really = world.ctx.blobs.put
  const put = jest.spyOn(world.ctx.blobs, 'put').mockImplementationOnce(async (key, blob) => {
    await really(key, blob)
    await act(asker, item, 'remark', { remark: '孩子上三年级' })
  })

  const made = await makePaper(asker.ctx, asked(item.id))

  const [lost] = put.mock.calls.map(([key]) => key)
  put.mockRestore()
  expect(lost).not.toBe(keyOf(made.url))
  expect(await world.ctx.blobs.get(String(lost))).toBeUndefined()
  const body = bodyOf(await readPdf((await fileAt(world, made.url))?.bytes ?? new Uint8Array()), item.number)
  expect(body).toContain('孩子上三年级')
})

test('a name beyond the font is logged by its code points alone', async () => {
  const warn = jest.spyOn(log, 'warn').mockImplementation()
  const { asker, item } = await anAnswered({ asked: '𠮷先生问' })

  await makePaper(asker.ctx, asked(item.id))

  expect(warn.mock.calls).toEqual([['a paper has characters that its font lacks', { characters: ['U+20BB7'] }]])
  warn.mockRestore()
})

test('the file goes after a day, with its item', async () => {
  const { world, asker, item } = await anAnswered()
  const { url } = await makePaper(asker.ctx, asked(item.id))

  world.clock.pass(oneDay - oneHour)
  await tick(world)
  expect(await fileAt(world, url)).toBeDefined()
  world.clock.pass(oneHour)
  await tick(world)

  expect(await fileAt(world, url)).toBeUndefined()
  expect(await rawItems(world, `papers#${asker.person.id}`)).toBe('[]')
})

test('the files about a deleted person go within a minute, also those that staff made, and there are no new ones', async () => {
  const { world, asker, manager, item } = await anAnswered()
  const made = [await makePaper(asker.ctx, asked(item.id)), await makePaper(manager.ctx, asked(item.id))]

  await removePerson(asker.ctx, { requestId: aRequest() })
  expect(await refusalOf(makePaper(manager.ctx, asked(item.id)))).toMatchObject({ code: 'NOT_FOUND' })
  await world.deliver({ again: true })
  await tick(world)

  for (const { url } of made) expect(await fileAt(world, url)).toBeUndefined()
  expect(await rawItems(world, `papers#${asker.person.id}`)).toBe('[]')
})

test('the same request is answered until the file goes, and refused afterwards; asking anew makes another, and nothing is doubled', async () => {
  const { world, asker, item } = await anAnswered()
  const input = asked(item.id)
  const { url } = await makePaper(asker.ctx, input)
  world.events.splice(0)

  world.clock.pass(oneDay - 5 * oneMinute)
  const again = await makePaper(asker.ctx, input)
  // Its address works no longer than its file is there.
  expect([keyOf(again.url), Date.parse(again.until)]).toEqual([keyOf(url), world.clock.now() + 5 * oneMinute])
  world.clock.pass(5 * oneMinute)
  const beforeTick = await refusalOf(makePaper(asker.ctx, input))
  await tick(world)
  const afterTick = await refusalOf(makePaper(asker.ctx, input))

  expect([beforeTick, afterTick].map(({ code }) => code)).toEqual(['PAPER_GONE', 'PAPER_GONE'])
  expect(world.events).toEqual([])
  expect(await rawItems(world, `papers#${asker.person.id}`)).toBe('[]')
  expect(keyOf((await makePaper(asker.ctx, asked(item.id))).url)).not.toBe(keyOf(url))
})
