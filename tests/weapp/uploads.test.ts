import { exif, gpsTiff, jpeg } from '../support/pictures'
import type { Phone } from './support/phone'
import { visitProduct } from './support/visits'

const { visit } = visitProduct()
const report = { path: 'repairs/report/index' }
const posted = 'POST /blobs'
const finished = 'POST /v1/\\w+/uploads/\\w+/finish'

/** Somebody with a home, where a report asks for photos and a spoken message. */
async function atReport() {
  const phone = await visit({ person: '其木格', enter: { path: 'pages/me/index' } })
  await phone.taps('登录')
  await phone.sees('我的报名')
  await goesToPhotos(phone)
  await phone.isQuiet()
  const count = (pattern: string) => phone.requests.filter(({ method, path }) => new RegExp(pattern).test(`${method} ${path}`)).length
  return { phone, count }
}

async function goesToPhotos(phone: Phone): Promise<void> {
  await phone.opens(report)
  await phone.taps('没有危险，接着报修')
  await phone.taps('水暖')
  await phone.taps('暖气片坏了')
  await phone.sees('加照片')
}

test('photos and a spoken message are sent as they come, and are there without being sent again when the app was closed', async () => {
  const { phone, count } = await atReport()

  await phone.willChoose(jpeg({ before: [exif(gpsTiff())] }), jpeg({ width: 640, height: 480 }))
  await phone.taps('加照片')
  await phone.hasSent(finished)
  await phone.holds('按住说话')
  await phone.sees('松开结束')
  await phone.sees('1 秒')
  await phone.letsGo()
  await phone.sees('听一听')
  await phone.isQuiet()
  expect([count(posted), count(finished)]).toEqual([3, 3])

  await phone.isKilled()
  await goesToPhotos(phone)
  await phone.sees('听一听')
  await phone.isQuiet()
  await phone.taps('听一听')
  await phone.sees('停下')
  await phone.sees('听一听')
  expect([count(posted), count(finished)]).toEqual([3, 3])
  expect((await phone.look()).text.split('去掉')).toHaveLength(3)
  expect(phone.problems).toEqual([])
})

test('a photo whose reply was lost is sent again by itself', async () => {
  const { phone, count } = await atReport()

  await phone.losesReplyOf(posted)
  await phone.willChoose(jpeg())
  await phone.taps('加照片')
  await phone.hasSent(finished)
  await phone.isQuiet()

  expect([count(posted), count(finished)]).toEqual([2, 1])
  expect((await phone.look()).text).not.toContain('再传一次')
  expect(phone.problems).toEqual([])
})

test('what is no photo is refused in words before a byte of it is sent, and can be taken away', async () => {
  const { phone, count } = await atReport()

  await phone.willChoose(Buffer.from('%PDF-1.7 named .jpg'))
  await phone.taps('加照片')
  await phone.sees('只能传照片（JPG、PNG、WebP）或语音')
  await phone.taps('去掉')
  await phone.doesNotSee('只能传照片')

  expect(count(posted)).toBe(0)
  expect(phone.problems).toEqual([])
})

test('a finger that lets go at once is told to hold on', async () => {
  const { phone } = await atReport()

  await phone.holds('按住说话')
  await phone.letsGo()

  await phone.sees('请按住再说一次')
  expect(phone.problems).toEqual([])
})
