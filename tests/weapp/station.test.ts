import * as z from 'zod/mini'
import { pageOf } from '../../contract/page'
import { UnitReferralRow } from '../../contract/referrals'
import { stack } from '../browser/shared'
import { memberOf } from '../support/member'
import { readPdf } from '../support/pdf'
import { jpeg } from '../support/pictures'
import type { Phone } from './support/phone'
import { overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()

const Changed = z.object({ state: z.string() })
const finished = /^POST \/v1\/\w+\/uploads\/\w+\/finish$/

const numberOf = ({ requests }: Phone, wanted: RegExp) => requests.filter(({ method, path }) => wanted.test(`${method} ${path}`)).length

/** Somebody logged in, at a page. */
async function at(person: string, path: string, query: Record<string, string> = {}): Promise<Phone> {
  const phone = await visit({ person, enter: { path: 'pages/me/index' } })
  await phone.taps('登录')
  await phone.sees('退出登录')
  await phone.opens({ path, query })
  return phone
}

/** 4 months of living here are two too few; the day to ask again goes into the phone's calendar. */
async function learnsWhatIsMissing(newcomer: Phone): Promise<void> {
  await newcomer.types('想办什么事？', '办居住证')
  await newcomer.taps('申领居住证')
  await newcomer.taps('看看我能不能办')
  for (const answer of ['在外地', '没有', '四个多月']) await newcomer.taps(answer)
  await newcomer.sees('还没住满半年，先做居住登记')
  await newcomer.sees('再过 2 个月。记在日历上，到那天再问一遍。')
  await newcomer.sees('房东写的')
  await newcomer.taps('记到手机日历')
  await newcomer.isQuiet()
  expect(newcomer.calendar).toMatchObject([{ title: '再问一遍：我能办居住证吗' }])
}

/** Asks the station about the service, and takes a time at its desk from there; gives the case. */
async function booksTheDesk(newcomer: Phone): Promise<string> {
  await newcomer.opens({ path: 'station/service/index', query: { service: 'residence-permit' } })
  await newcomer.taps('请驿站帮我办')
  await newcomer.taps('发给驿站')
  await newcomer.sees('材料：还差 3 样')
  await newcomer.taps('约个时间去驿站')
  await newcomer.sees('哪一天方便？')
  const [day = ''] = await newcomer.reads(/哪一天方便？\s+(.+)/)
  await newcomer.taps(day)
  const [time = ''] = await newcomer.reads(/(?:上午|下午)\s+(\d+:\d\d)/)
  await newcomer.taps(time)
  await newcomer.taps('约好')
  await newcomer.sees('约好了，到时候见。')
  return newcomer.requests.map(({ path }) => /cases\/(cas_\w+)$/.exec(path)?.[1]).find(Boolean) ?? ''
}

/** One of three papers is seen at the desk, one sent as a photo; what is still missing is told at once. */
async function bringsTwoOfThree(newcomer: Phone, desk: Phone): Promise<void> {
  await desk.taps('我来办')
  await desk.taps('我来办', { within: '给居民说一句（可以不写）' })
  await desk.taps('身份证')
  await desk.taps('材料看过了')
  await desk.sees('材料：还差 2 样')

  await newcomer.pullsDown()
  await newcomer.taps('本人照片')
  await newcomer.taps('拍照交材料')
  await newcomer.willChoose(jpeg())
  await newcomer.taps('加照片', { within: '材料的照片' })
  await newcomer.taps('不是，接着拍')
  await newcomer.sees('去掉')
  await newcomer.taps('拍照交材料', { within: '材料的照片', times: 2 })
  await newcomer.sees('材料：还差 1 样')
  await newcomer.isQuiet()
  expect([numberOf(newcomer, /^POST \/blobs$/), numberOf(newcomer, finished)]).toEqual([1, 1])

  await desk.pullsDown()
  await desk.sees('材料：还差 1 样')
  await desk.taps('其他操作')
  await desk.taps('告诉他要带什么')
  await desk.taps('告诉他要带什么', { within: '给居民说一句（可以不写）' })
  await desk.sees('要带的都告诉他了。')
  await newcomer.pullsDown()
  await newcomer.sees('还差 1 样材料')
  await desk.taps('房东写的住宿证明')
  await desk.taps('材料看过了')
  await desk.sees('材料：都齐了')
}

/** The desk asks to pass it on, the person agrees, and the police station's window helps; the window's pages have a walk of their own. */
async function isReferred(newcomer: Phone, desk: Phone): Promise<void> {
  const purpose = '材料齐了，请给他办居住登记。'
  await desk.pullsDown()
  await desk.taps('请别的单位帮忙')
  await desk.types('找一个单位', '派出所')
  await desk.taps('兴隆巷派出所')
  for (const field of ['办哪一项', '有哪些材料']) await desk.taps(field)
  await desk.types('请他们做什么', purpose)
  await desk.taps('问问本人')
  await desk.sees('驿站想请别的单位帮忙，等本人同意')

  await newcomer.pullsDown()
  await newcomer.sees('要不要告诉他们？')
  await newcomer.taps('同意', { times: 2 })
  await newcomer.sees('告诉他们了。您随时可以收回。')
  const window = await memberOf(stack.address, '苏米雅')
  const { items } = await window.get('/unit/referrals', pageOf(UnitReferralRow))
  const id = items.find((row) => row.purpose === purpose)?.id
  await window.post(`/unit/referrals/${id}/accept`, { body: { requestId: `accept-${id}` }, schema: Changed })
  const outcome = { outcome: 'helped', words: '材料收了，十五天里来取证。' }
  await window.post(`/unit/referrals/${id}/finish`, { body: { requestId: `finish-${id}`, ...outcome }, schema: Changed })
}

test('a newcomer on a phone: two months too early, the desk booked, a photo of a paper sent once, the police station’s window, the record as one PDF', async () => {
  const newcomer = await at('从通辽来的特木尔', 'station/home/index')
  await learnsWhatIsMissing(newcomer)
  const caseId = await booksTheDesk(newcomer)
  const desk = await at('乌云', 'desk/case/index', { case: caseId })
  await newcomer.opens({ path: 'stationCases/case/index', query: { case: caseId } })
  await bringsTwoOfThree(newcomer, desk)
  await isReferred(newcomer, desk)
  await newcomer.pullsDown()
  await newcomer.sees('材料收了，十五天里来取证。')

  await desk.pullsDown()
  await desk.taps('写记录，办完')
  await desk.types('居民问的是什么', '办居住证。')
  await desk.types('办了什么', '看了材料，转到派出所窗口，登记好了。')
  await desk.taps('办好了')
  await desk.taps('写记录，办完', { within: '办好了' })
  await desk.sees('办理记录')
  await newcomer.pullsDown()
  await newcomer.sees('看了材料，转到派出所窗口，登记好了。')
  await newcomer.taps('带走一份（PDF）', { times: 2 })
  await newcomer.isQuiet()

  expect(newcomer.documents).toHaveLength(1)
  const { pages } = await readPdf(Buffer.from(newcomer.documents[0]?.bytes ?? '', 'latin1'))
  expect(pages.map(({ text }) => text.replace(/\s/g, '')).join('')).toContain('看了材料，转到派出所窗口，登记好了。')
  expect([...newcomer.problems, ...desk.problems]).toEqual([])
  expect(overBudget([...(await newcomer.figures()), ...(await desk.figures())])).toEqual([])
})
