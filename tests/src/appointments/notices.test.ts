import { appointmentNotices } from '../../../src/appointments/notices'
import { aDesk, anAppointment } from '../support/appointments'
import { startAfresh } from '../support/open'

const half = '2026-11-24T09:30:00+08:00'
const { id } = anAppointment()

beforeEach(startAfresh)

test.each([
  ['booked', '约好了：红石榴驿站，明天 9:30', '党群服务中心一楼。请带上：身份证'],
  ['displaced', '红石榴驿站 明天 9:30 不办了，请换个时间', '对不起，窗口那时候临时停办。点开换一个时间就行。'],
  ['tomorrow', '别忘了：明天 9:30 到红石榴驿站', '党群服务中心一楼。请带上：身份证'],
  ['cancelled', '取消了预约：红石榴驿站，明天 9:30', '时间已经让给别人了。'],
] as const)('a notice of %s says what, when and what to bring', (what, title, note) => {
  const { name: desk, where } = aDesk()
  const bring = [{ zh: '身份证', en: 'identity card' }]
  const notice = {
    id: 'evt_x',
    at: half,
    read: false,
    kind: 'appointment',
    appointmentId: id,
    desk,
    where,
    startsAt: half,
    bring,
    what,
  } as const

  expect(appointmentNotices.appointment.say(notice)).toMatchObject({ title, note })
})
