import type { TimelineEntry } from '../../../contract/cases/case'
import type { Audience } from '../../../contract/cases/relations'
import { toInstant } from '../../../contract/time'
import { maskedName, type StoredPerson } from '../../people/lookup'
import type { Event } from '../../platform/events'
import type { WholeCase } from '../case/read'
import { factsSeenBy } from '../events'
import type { Files } from './files'
import type { Sight } from './sight'

/** The people and file addresses that were looked up for a view. */
export type Known = { people: ReadonlyMap<string, StoredPerson>; files: Files }

/** The timeline, as far as the caller may see it. */
export function viewTimeline({ events, texts }: Pick<WholeCase, 'events' | 'texts'>, sight: Sight, known: Known): TimelineEntry[] {
  return events.filter(({ audience }) => sight.sees(audience)).map((event) => viewEvent(event, { texts, sight, known }))
}

type Seen = { texts: WholeCase['texts']; sight: Sight; known: Known }

function viewEvent(event: Event, { texts, sight, known }: Seen): TimelineEntry {
  const { action, from, to } = event.facts
  const by = relationIn(event)
  const text = readsWords(event, by, sight) ? texts.get(event.id) : undefined
  return {
    id: event.id,
    at: toInstant(Date.parse(event.occurredAt)),
    // A case's own events have exactly these names.
    what: event.type.slice('case.'.length) as TimelineEntry['what'],
    action: wordOrNull(action),
    from: wordOrNull(from),
    to: wordOrNull(to),
    by: { relation: by, name: nameFor(event, by, { sight, known }), me: event.actor === sight.caller.id },
    staffOnly: !(sight.kind.audiences[event.audience] ?? []).includes('requester'),
    text: text?.text ?? null,
    photos: (text?.photos ?? []).flatMap((id) => known.files.get(id) ?? []),
    facts: factsFor(event, sight),
  }
}

const wordOrNull = (fact: unknown) => (typeof fact === 'string' ? fact : null)

export const relationIn = ({ facts }: Event) => (typeof facts.relation === 'string' ? facts.relation : 'clock')

// Staff read everything, and everybody who sees details reads staff; residents' text is not for followers, nor followers' for residents.
// What an organisation says of a referral (`unit`) is for those on the case.
function readsWords(event: Event, by: string, { kind, caller, sees }: Sight): boolean {
  const wroteAs = (audience: Audience) => (kind.audiences[audience] ?? []).includes(by)
  if (event.actor === caller.id || sees('staff')) return true
  return (sees('asked') && (wroteAs('asked') || by === 'unit')) || (sees('details') && wroteAs('staff'))
}

function factsFor({ facts }: Event, { sees }: Sight): TimelineEntry['facts'] {
  const seen = Object.entries(facts).filter(([name, value]) => !Array.isArray(value) && sees(factsSeenBy(name)))
  return Object.fromEntries(seen) as TimelineEntry['facts']
}

function nameFor({ actor }: Event, by: string, { sight, known }: { sight: Sight; known: Known }): string | null {
  const staff = sight.sees('details') && (sight.kind.audiences.staff ?? []).includes(by)
  if (actor === null || !(staff || sight.sees('staff') || actor === sight.caller.id)) return null
  const person = known.people.get(actor)
  // Residents' names are masked, for staff too.
  return staff || actor === sight.caller.id ? (person?.name ?? null) : maskedName(person)
}
