import * as z from 'zod/mini'
import { declareEvents, type Event, newEvent, readAs } from '../../../functions/platform/events'

const events = declareEvents('leaflet', {
  printed: { audience: 'staff', facts: z.object({ pages: z.number(), colour: z.optional(z.string()) }) },
  handedOut: { audience: ['person', 'staff', 'confidential'], facts: z.object({}) },
})
const of = { subject: 'leaflet', partition: 'leaflet#1' }

test('an event is named by its area and is for the first audience that its declaration names', () => {
  expect(newEvent(events.printed, { ...of, facts: { pages: 4 } })).toEqual({
    ...of,
    type: 'leaflet.printed',
    audience: 'staff',
    facts: { pages: 4 },
  })
  expect(newEvent(events.handedOut, { ...of, facts: {} }).audience).toBe('person')
})

test('another audience has to be one that the declaration names', () => {
  expect(newEvent(events.handedOut, { ...of, facts: {}, audience: 'confidential' }).audience).toBe('confidential')
  expect(() => newEvent(events.printed, { ...of, facts: { pages: 4 }, audience: 'public' })).toThrow('leaflet.printed')
})

test('a fact that was not declared is not kept, and one that is wrong throws', () => {
  const more = { pages: 4, words: 'said in confidence' }

  expect(newEvent(events.printed, { ...of, facts: more }).facts).toEqual({ pages: 4 })
  expect(() => newEvent(events.printed, { ...of, facts: { pages: 'four' as never } })).toThrow('pages')
})

test('a fact left out is not there at all', () => {
  expect(Object.keys(newEvent(events.printed, { ...of, facts: { pages: 4, colour: undefined } }).facts)).toEqual(['pages'])
})

test('a stored event is read as that declared event which it is, or as none', () => {
  const stored: Event = {
    ...newEvent(events.printed, { ...of, facts: { pages: 4 } }),
    id: 'evt_1',
    communityId: 'qingquan',
    actor: null,
    occurredAt: '2026-11-23T02:00:00.000Z',
  }

  expect(readAs([events.handedOut, events.printed], stored)?.facts).toEqual({ pages: 4 })
  expect(readAs([events.handedOut], stored)).toBeUndefined()
})
