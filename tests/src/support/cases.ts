import type { Case } from '../../../contract/cases/case'
import type { CaseRow } from '../../../contract/cases/row'
import type { Team } from '../../../contract/teams'
import { aPerson, now } from './samples'

const ulid = (last: string) => `01JD0000000000000000000000`.slice(0, 26 - last.length) + last
const hour = 3_600_000
const at = (hours: number) => new Date(now + hours * hour).toISOString()

export const aCaseId = (last = '1') => `cas_${ulid(last)}`
export const aWorkerId = (last: string) => `per_${ulid(last)}`

/** 马志强 of the 维修组, who looks at the desk. */
export const aRepairer = () => aPerson({ name: '马志强', roles: ['serviceWorker'] })

/** A leak in a kitchen that nobody has taken yet, with two hours left. */
export const aRow = (change: Partial<CaseRow> = {}): CaseRow => ({
  id: aCaseId(),
  number: 'BX-20261123-0042',
  kind: 'repair',
  state: 'submitted',
  category: 'plumbing.leak',
  level: 'urgent',
  where: { words: '兴隆小区2号楼1单元301', place: { householdId: 'c01-b2-1-301' }, public: false },
  createdAt: at(-1),
  updatedAt: at(-1),
  dueAt: at(2),
  late: false,
  callSince: null,
  workerId: null,
  parts: [],
  ...change,
})

export const aTeam = (change: Partial<Team> = {}): Team => ({
  id: 'repair-crew',
  name: '维修组',
  members: [
    { id: aRepairer().id, name: '马志强' },
    { id: aWorkerId('B'), name: '巴图' },
  ],
  next: aWorkerId('B'),
  ...change,
})

/** The same case as its team sees it. */
export const aCase = (change: Partial<Case> = {}): Case => ({
  ...aRow(),
  deadlines: {
    answer: { state: 'running', at: at(2), assumed: false },
    solution: { state: 'running', at: at(9), assumed: false },
  },
  form: { danger: 'none', category: 'plumbing.leak', text: '水槽下面一直滴水' },
  photos: [],
  voice: null,
  onBehalfOf: null,
  requester: { name: '王*', phone: '199****1002' },
  lead: { id: 'repair-crew', name: '维修组' },
  team: { id: 'repair-crew', name: '维修组' },
  coUnits: [],
  worker: null,
  enteredAt: at(-1),
  closedAt: null,
  links: [],
  followers: 0,
  version: 1,
  mine: ['team', 'lead'],
  allowed: ['accept', 'take'],
  timeline: [],
  ...change,
})

/** What the API answers to a repairer about teams. */
export const someTeams = () => ({
  teams: [aTeam(), aTeam({ id: 'cleaning-crew', name: '保洁组', members: [], next: null })],
  grids: [],
  mine: { teams: ['repair-crew'], grids: [] },
})
