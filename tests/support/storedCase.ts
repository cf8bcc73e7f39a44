import { fieldsOf, type Kind } from '../../contract/cases/kind'
import { repair } from '../../contract/cases/kinds/repair'
import type { ActionInput } from '../../contract/cases/parts/kept'
import type { StoredCase } from '../../functions/cases/case/stored'
import { beginClocks } from '../../functions/cases/clocks/case.rules'

type Changes = Partial<StoredCase> & { at?: number }

/** Monday 2026-11-23, 10:00 in Hohhot. */
const monday = Date.parse('2026-11-23T10:00:00+08:00')

/** A case of a kind as it begins, for rules that touch no store; change what the test is about. */
export function aStoredCase(kind: Kind = repair, { at = monday, ...change }: Changes = {}): StoredCase {
  const level = change.level ?? kind.usualLevel
  const time = new Date(at).toISOString()
  return {
    id: 'cas_01KAPE0000000000000000000A',
    number: `${kind.prefix}-20261123-0001`,
    kind: kind.name,
    state: kind.initial,
    category: 'other.other',
    level,
    place: null,
    placeWords: '兴隆小区1号楼1单元101',
    public: false,
    createdAt: time,
    updatedAt: time,
    runsOutAt: null,
    late: false,
    workerId: null,
    requesterId: 'per_requester',
    reportedBy: null,
    reportedOnDuty: false,
    askerKeys: [],
    people: [],
    onBehalfOf: null,
    form: {},
    near: 'c01-b1-1',
    nearWords: '兴隆小区1号楼1单元',
    gridId: 'grid-1',
    lead: 'repair-crew',
    team: 'repair-crew',
    coUnits: [],
    clocks: beginClocks(kind, { level, limits: {}, now: at }),
    enteredAt: time,
    closedAt: null,
    parts: [],
    links: [],
    followers: 0,
    doneAt: {},
    callSince: null,
    version: 1,
    schema: 1,
    ...change,
  }
}

/** Something right for each field an action may ask for. */
export const something = {
  note: '看过了',
  turnTo: '物业服务中心',
  organisation: '供热公司',
  outcome: '已修好',
  photos: [],
  worker: 'rotation',
  team: 'property',
  visit: { from: '2027-06-01T15:00:00+08:00', to: '2027-06-01T16:00:00+08:00' },
  costs: [{ what: '锁芯', fen: 4_500, residentFen: 4_500 }],
  into: 'cas_01KAPE0000000000000000000B',
  needs: [{ anyOf: [['lease']] }],
  document: 'lease',
  record: { asked: '怎么办居住证', done: '看了材料，教他填表', outcome: 'done' },
  remark: '日期写错了',
  rating: { answered: true, solved: 'yes', satisfied: true },
} satisfies Required<Omit<ActionInput, 'reason'>>

/** An input with all that an action asks for. */
export function anInputFor(action: Kind['actions'][string]): ActionInput {
  const all: ActionInput = { ...something, reason: action.reasons?.[0] ?? 'other' }
  return Object.fromEntries(fieldsOf(action).map(({ name }) => [name, all[name as keyof ActionInput]]))
}
