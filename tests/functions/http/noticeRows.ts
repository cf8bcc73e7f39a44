import type { AccessRow } from './accessRows'

export const noticeRows: Readonly<Record<string, AccessRow>> = {
  'notices.list': { who: 'loggedIn', input: async () => ({}) },
  'notices.read': {
    who: 'loggedIn',
    input: async ({ world, request }) => ({ requestId: request(), noticeIds: [world.services.ids.make('evt')] }),
  },
  'notices.readAll': {
    who: 'loggedIn',
    input: async ({ world, request }) => ({ requestId: request(), upTo: world.services.ids.make('evt') }),
  },
}
