import type { Kind } from '../../contract/cases/kind'
import type { Relation } from '../../contract/cases/relations'
import { dayOf } from '../../contract/time'

/** A move as its event tells it. */
export type Told = { at: number; actor: string; facts: Readonly<Record<string, unknown>> }

/** What a case is, told again from its events alone. */
export type Story = {
  state: string
  team: string
  workerId: string | null
  enteredAt: number
  closedAt: number | null
  visit: 'none' | 'proposed' | 'agreed'
  /** There is a checklist, it asks for the one document of the model, and that was shown. */
  papers: { listed: boolean; wanted: boolean; shown: boolean }
  /** The days on which each move was made, in each relation. */
  days: Map<string, string[]>
}

const oneDay = 86_400_000

export function beginStory({ initial }: Kind, { at, team }: { at: number; team: string }): Story {
  return {
    state: initial,
    team,
    workerId: null,
    enteredAt: at,
    closedAt: null,
    visit: 'none',
    papers: { listed: false, wanted: false, shown: false },
    days: new Map(),
  }
}

export function replay(kind: Kind, begun: { at: number; team: string }, events: readonly Told[]): Story {
  return events.reduce((story, event) => tellOn(kind, story, event), beginStory(kind, begun))
}

/** The story with what happened next. */
export function tellOn(kind: Kind, story: Story, { at, facts }: Told): Story {
  const [name, to] = [String(facts.action), String(facts.to)]
  const once = `${name} ${facts.relation}`
  if (facts.from !== story.state) throw new Error(`${name} begins in ${facts.from}, where the case was ${story.state}`)
  return {
    state: to,
    team: String(facts.team),
    workerId: facts.worker === undefined ? story.workerId : (facts.worker as string | null),
    enteredAt: to === story.state ? story.enteredAt : at,
    closedAt: kind.states[to]?.open ? null : (story.closedAt ?? at),
    visit: visitAfter(kind, story, facts),
    papers: papersAfter(kind, story, facts),
    days: new Map([...story.days, [once, [...(story.days.get(once) ?? []), dayOf(at)]]]),
  }
}

function visitAfter(kind: Kind, { visit }: Story, facts: Told['facts']): Story['visit'] {
  const action = kind.actions[String(facts.action)]
  if (action?.does?.visit === 'agree') return 'agreed'
  if (facts.visitFrom !== undefined) return 'proposed'
  return facts.worker !== undefined || action?.does?.worker === 'free' || action?.clock === 'restart' ? 'none' : visit
}

function papersAfter(kind: Kind, { papers }: Story, facts: Told['facts']): Story['papers'] {
  const { asks, does } = kind.actions[String(facts.action)] ?? {}
  if (asks?.documents) return { ...papers, listed: true, wanted: true }
  return does?.paper ? { ...papers, listed: true, shown: does.paper !== 'lacking' } : papers
}

/** Whether the table lets somebody with these relations do something to a case with this story. */
export function mayDo(kind: Kind, story: Story, { name, relations, now }: { name: string; relations: readonly Relation[]; now: number }) {
  const action = kind.actions[name]
  if (!action) return false
  const as = action.who.find((relation) => relations.includes(relation))
  const { withinDaysOfClosing: within, afterDaysInState: after, onceADay } = action.guard ?? {}
  const tests = [
    action.from.includes(story.state),
    relations.some((relation) => action.who.includes(relation)),
    action.does?.visit !== 'agree' || story.visit === 'proposed',
    action.does?.documents !== 'complete' || (story.papers.listed && (story.papers.shown || !story.papers.wanted)),
    within === undefined || story.closedAt === null || now <= story.closedAt + within * oneDay,
    after === undefined || now >= story.enteredAt + after * oneDay,
    !onceADay || !story.days.get(`${name} ${as}`)?.includes(dayOf(now)),
    !(kind.askerMayNot?.includes(name) && relations.includes('requester')),
  ]
  return tests.every(Boolean)
}
