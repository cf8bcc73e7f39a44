import { firstCatalogue } from '../../cloud/catalogue/catalogue'
import type { Settings } from '../../functions/communities/store'

type Desk = NonNullable<Settings['desks']>[number]

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const usual = { holidays: 'closed', counters: 1, leadMinutes: 60, daysAhead: 14, anyService: false, walkIns: false } as const

/** The station's desk takes whatever one comes for; the others are for what their organisations do. */
export const desks: Desk[] = [
  desk('station', 'migrant-station', {
    hours: [
      {
        weekdays: [1, 2, 3, 4, 5],
        spans: [
          ['08:30', '12:00'],
          ['14:30', '17:30'],
        ],
      },
    ],
    counters: 2,
    anyService: true,
    walkIns: true,
  }),
  desk('law-office', 'law-office', { hours: [{ weekdays: [2, 4], spans: [['14:30', '17:30']] }] }),
  desk('deft-hands', 'deft-hands', { hours: [{ weekdays: [3, 6], spans: [['09:00', '16:00']] }], holidays: 'open' }),
  desk('swallow-housekeeping', 'swallow-housekeeping', {
    hours: [{ weekdays: everyDay, spans: [['08:00', '19:00']] }],
    holidays: 'open',
    leadMinutes: 24 * 60,
  }),
]

/** Named as the catalogue names its organisation, and found where that is. */
function desk(id: string, organisation: string, more: Pick<Desk, 'hours'> & Partial<Desk>): Desk {
  const found = firstCatalogue.organisations.find((one) => one.id === organisation)
  if (!found?.address) throw new Error(`the catalogue does not say where ${organisation} is`)
  return { ...usual, id, organisation, name: found.name, where: found.address, ...more }
}
