import * as z from 'zod/mini'
import { Case } from '../../contract/cases/case'
import { dayOf } from '../../contract/time'
import { askedStation } from '../browser/referrals'
import { stack } from '../browser/shared'
import { memberOf } from '../support/member'
import { readPdf } from '../support/pdf'
import { jpeg } from '../support/pictures'
import { until } from '../support/until'
import type { Phone } from './support/phone'
import { overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()
const Changed = z.object({ id: z.string(), state: z.string() })

/** How often the server was asked for this, and answered well. */
const done = ({ requests }: Phone, pattern: string) =>
  requests.filter(({ method, path, statusCode }) => statusCode === 200 && new RegExp(`^${pattern}$`).test(`${method} ${path}`)).length

test('from a service to the station and its desk: no network, a login on the way, two taps, a photo, and one of each arrives', async () => {
  const newcomer = await visit({ enter: { path: 'station/service/index', query: { service: 'residence-permit' } } })
  await newcomer.taps('请驿站帮我办')
  await newcomer.isOn('stationCases/ask/index')
  await newcomer.types('写几个字', '房东人在外地，能办吗')
  await newcomer.isQuiet()
  await newcomer.hasNetwork(false)
  await newcomer.taps('发给驿站', { times: 2 })
  await newcomer.sees('没有网络')
  expect(newcomer.problems).toEqual([])
  await newcomer.hasNetwork(true)
  await newcomer.sees('材料：还差 3 样')
  expect(newcomer.problems).toEqual([])
  expect(done(newcomer, 'POST /v1/qingquan/cases')).toBe(1)

  await newcomer.taps('本人照片')
  await newcomer.taps('拍照交材料')
  await newcomer.willChoose(jpeg())
  await newcomer.taps('加照片', { within: '材料的照片' })
  await newcomer.taps('不是，接着拍')
  await newcomer.sees('去掉')
  await newcomer.taps('拍照交材料')
  await newcomer.sees('拍过照了')
  await newcomer.sees('材料：还差 2 样')
  await newcomer.hasSent('POST /v1/qingquan/uploads/\\w+/finish')

  await newcomer.taps('约个时间去驿站')
  await newcomer.sees('哪一天方便？')
  const [day = ''] = await newcomer.reads(/(\d+月\d+日 星期.)/)
  await newcomer.taps(day)
  // The last one of the day: other walks take the first.
  const [time = ''] = await newcomer.reads(/(\d+:\d\d)\n换一天/)
  await newcomer.taps(time)
  await newcomer.sees('就约这个时间？')
  await newcomer.taps('约好', { times: 2 })
  await newcomer.sees('约好了，到时候见。')
  await newcomer.sees('房东写的住宿证明')
  expect(done(newcomer, 'POST /v1/qingquan/desks/station/appointments')).toBe(1)
  await newcomer.taps('记到手机日历')
  await newcomer.sees('记到日历里了。')
  expect(newcomer.calendar).toHaveLength(1)
  expect(newcomer.problems).toEqual([])
  expect(overBudget(await newcomer.figures())).toEqual([])
})

/** What was asked is with the legal aid centre as soon as the person agrees. */
async function proposedTo(person: string) {
  const [asker, station, unit] = await Promise.all([person, '乌云', '通拉嘎'].map((name) => memberOf(stack.address, name)))
  if (!asker || !station || !unit) throw new Error('somebody is missing')
  const { id } = await askedStation(asker, station, { category: 'law', text: '押金要不回来。' })
  const until = dayOf(Date.now() + 7 * 86_400_000)
  const body = { requestId: `propose-${id}`, organisationId: 'legal-aid-centre', fields: ['need'], until, purpose: '请看看合同。' }
  const referral = await station.post(`/cases/${id}/referrals`, { body, schema: Changed })
  return { id, referralId: referral.id, station, unit }
}

test('a referral is agreed to once, by two taps after a lost network; the outcome and the record are read, and the PDF opens', async () => {
  const person = '押金要不回来的人'
  const { id, referralId, station, unit } = await proposedTo(person)
  const asker = await visit({ person, enter: { path: 'pages/me/index' } })
  await asker.taps('登录')
  await asker.sees('我的报名')
  await asker.opens({ path: 'stationCases/case/index', query: { case: id } })
  await asker.sees('要不要告诉他们？')
  await asker.sees('押金要不回来。')
  await asker.isQuiet()
  await asker.hasNetwork(false)
  await asker.taps('同意')
  await asker.sees('没有网络')
  await asker.hasNetwork(true)
  await asker.taps('同意', { times: 2 })
  await asker.sees('告诉他们了。您随时可以收回。')
  expect(done(asker, `POST /v1/qingquan/referrals/${referralId}/agree`)).toBe(1)

  const answers = (verb: string, more = {}) =>
    unit.post(`/unit/referrals/${referralId}/${verb}`, { body: { requestId: `${verb}-${id}`, ...more }, schema: Changed })
  await answers('accept')
  await answers('finish', { outcome: 'helped', words: '写了催告信。' })
  const record = { asked: '押金的事。', done: '转给法律援助中心，写了催告信。', outcome: 'done' }
  await station.post(`/cases/${id}/actions/complete`, { body: { requestId: `done-${id}`, input: { record } }, schema: Case })
  await asker.pullsDown()
  await asker.sees('那边办完了 · 办成了')
  await asker.sees('转给法律援助中心，写了催告信。')
  await asker.taps('带走一份（PDF）', { times: 2 })
  await until('the PDF to be opened', () => asker.documents.length > 0)
  const { pages } = await readPdf(Buffer.from(asker.documents[0]?.bytes ?? '', 'latin1'))
  expect(pages.map(({ text }) => text.replace(/\s/g, '')).join('')).toContain('转给法律援助中心，写了催告信。')
  await asker.isQuiet()
  expect(asker.documents).toHaveLength(1)
  expect(asker.problems).toEqual([])
  expect(overBudget(await asker.figures())).toEqual([])
})
