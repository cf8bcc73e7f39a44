import type { Appointment, Desk, DeskDay, Line } from '../../../contract/appointments/appointment'

export const aDesk = (change: Partial<Desk> = {}): Desk => ({
  id: 'station',
  organisation: 'migrant-station',
  name: { zh: '红石榴驿站', en: 'Red Pomegranate Station' },
  where: { zh: '党群服务中心一楼', en: 'Ground floor' },
  anyService: true,
  counters: 1,
  walkIns: true,
  ...change,
})

export const lawDesk = aDesk({
  id: 'law-office',
  organisation: 'law-office',
  name: { zh: '法务室', en: 'Legal office' },
  anyService: false,
  walkIns: false,
})

export const anAppointment = (change: Partial<Appointment> = {}): Appointment => ({
  id: 'apt_01JD0000000000000000000001_0123456789abcdef01234567',
  desk: aDesk(),
  service: { id: 'residence-permit', name: { zh: '申领居住证', en: 'Residence permit' } },
  caseId: null,
  name: null,
  startsAt: '2026-11-24T09:30:00+08:00',
  endsAt: '2026-11-24T10:15:00+08:00',
  state: 'booked',
  mustMove: false,
  bookedAt: '2026-11-23T10:00:00+08:00',
  cancelledBy: null,
  bring: [{ for: null, anyOf: [[{ zh: '身份证', en: 'identity card' }], [{ zh: '户口本', en: 'booklet' }]] }],
  allowed: ['move', 'cancel'],
  ...change,
})

export const aLine = (change: Partial<Line> = {}): Line => ({
  deskId: 'station',
  day: '2026-11-23',
  open: true,
  opensAt: null,
  last: 5,
  called: 3,
  waiting: 2,
  passed: [],
  ...change,
})

export const aDeskDay = (change: Partial<DeskDay> = {}): DeskDay => ({
  desk: aDesk(),
  day: '2026-11-23',
  hours: [{ from: '08:30', to: '12:00' }],
  leave: [],
  items: [
    {
      id: anAppointment().id,
      deskId: 'station',
      caseId: null,
      service: null,
      name: '其*',
      phone: '199****0001',
      startsAt: '2026-11-23T11:00:00+08:00',
      endsAt: '2026-11-23T11:15:00+08:00',
      state: 'booked',
      mustMove: false,
      allowed: ['arrived', 'done', 'noShow'],
    },
  ],
  line: aLine(),
  next: [{ number: 4, name: '王*' }],
  ...change,
})
