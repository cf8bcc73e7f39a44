import { DraftSession } from '../../contract/activityDraft'
import { Content } from '../../contract/settings/sections'

test('what was written before a field was there is read with its default', () => {
  const session = { day: null, from: null, to: null, venueId: 'hall', capacity: 30 }
  const venue = { id: 'hall', name: '议事厅', outdoor: false, capacity: null, hidden: false }

  expect(DraftSession.parse(session)).toEqual({ ...session, elsewhere: '' })
  expect(Content.parse({ section: 'venues', value: [venue] })).toEqual({
    section: 'venues',
    value: [{ ...venue, floor: '', way: '', photo: null }],
  })
})
