import type { Settings } from '../../functions/communities/store'

type Desk = NonNullable<Settings['desks']>[number]

/** The station's desk: one counter, in office hours, an hour's notice, two weeks ahead. */
export const stationDesk: Desk = {
  id: 'station',
  organisation: 'migrant-station',
  name: { zh: '红石榴驿站', en: 'Red Pomegranate Station' },
  where: { zh: '党群服务中心一楼', en: 'Ground floor' },
  anyService: true,
  walkIns: true,
  hours: [
    {
      weekdays: [1, 2, 3, 4, 5],
      spans: [
        ['08:30', '12:00'],
        ['14:30', '17:30'],
      ],
    },
  ],
  holidays: 'closed',
  counters: 1,
  leadMinutes: 60,
  daysAhead: 14,
}

/** A lawyer on Tuesday and Thursday afternoons, for the legal office's own services. */
export const lawDesk: Desk = {
  ...stationDesk,
  id: 'law-office',
  organisation: 'law-office',
  name: { zh: '法务室', en: 'Legal office' },
  anyService: false,
  walkIns: false,
  hours: [{ weekdays: [2, 4], spans: [['14:30', '17:30']] }],
}

/** Ten counters, day and night: room for as many as a test needs. */
export const wideDesk: Desk = {
  ...stationDesk,
  id: 'wide-desk',
  hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], spans: [['00:00', '24:00']] }],
  holidays: 'open',
  counters: 10,
  leadMinutes: 0,
}

export const testDesks = [stationDesk, lawDesk, wideDesk]
