import type { Role } from '../../../contract/people'
import type { AccessRow } from './accessRows'

const who: Role[] = ['manager']

/** The routes by which a community's settings and its calendar are edited. */
export const settingsRows: Readonly<Record<string, AccessRow>> = {
  'communities.getSettings': { who, input: async () => ({}) },
  'communities.listSettingsVersions': { who, input: async () => ({}) },
  'communities.changeSettings': {
    who,
    input: async ({ request }) => ({
      requestId: request(),
      version: 0,
      content: { section: 'emergency', value: [{ name: '急救', phone: '120' }] },
    }),
  },
  'calendar.get': { who, input: async () => ({ year: 2027 }) },
  'calendar.enter': {
    who,
    input: async ({ request }) => ({ requestId: request(), year: 2027, off: ['2027-10-04'], work: ['2027-10-09'] }),
  },
}
