import type { Counts, ImportDoubt, ImportProblem, PlaceState } from '../../contract/imports'
import type { Building, Compound } from '../../contract/places'
import { type Grid, gridIn } from './grids.rules'
import type { Group } from './rows.rules'
import { buildingName, compoundKey, gridKey, isLikeBuilding, isLikeCompound, roomName, unitName } from './spelling.rules'

/** The places that there are. */
export type Tree = { compounds: readonly Compound[]; buildings: ReadonlyMap<string, Building>; grids: readonly Grid[] }

/** What was chosen, by doubt. */
export type Choices = Readonly<Record<string, string>>

type Added = { unit: string; rooms: string[] }[]

/** A building of the list beside what there is. `null` for a compound or a building stands for a new one. */
export type Compared = {
  group: Group
  state: PlaceState
  compound: Compound | null
  building: Building | null
  equal: number
  added: Added
  grid: { from: string | null; to: string } | null
  doubts: ImportDoubt[]
  problems: ImportProblem[]
}

/** A community's compounds are read in one page. */
const mostCompounds = 300
const mostLike = 3

/** What a building of the list would change. While it is in doubt, nothing; nothing is ever taken away. */
export function compare(tree: Tree, group: Group, choices: Choices): Compared {
  const compound = compoundOf(tree, group, choices)
  if (compound.state !== 'found') return leftOut(group, compound)
  const building = compound.it ? buildingOf(tree, { group, compound: compound.it }, choices) : newBuilding
  const doubts = [...compound.doubts, ...building.doubts]
  if (building.state !== 'found') return leftOut(group, { state: building.state, doubts })
  if (compound.it === null && tree.compounds.length >= mostCompounds) return oneTooMany(group, doubts)
  const found = { compound: compound.it, building: building.it }
  const grid = gridOf(tree, { group, ...found }, choices)
  const added = addedTo(found.building, group)
  const equal = householdsOf(group.units) - householdsOf(added)
  const changes = added.length > 0 || grid.change !== null
  const state = found.building === null ? 'new' : changes ? 'changed' : 'equal'
  return { group, ...found, state, equal, added, grid: grid.change, doubts: [...doubts, ...grid.doubts], problems: grid.problems }
}

/** What each building of a list would change, written one after another: new compounds count towards the most there may be. */
export function compareList(tree: Tree, groups: readonly Group[], choices: Choices): Compared[] {
  const coming = new Set<string>()
  return groups.map((group) => {
    const compared = compare(tree, group, choices)
    if (compared.state !== 'new' || compared.compound !== null) return compared
    const key = compoundKey(group.compound)
    if (!coming.has(key) && tree.compounds.length + coming.size >= mostCompounds) return oneTooMany(group, compared.doubts)
    coming.add(key)
    return compared
  })
}

const oneTooMany = (group: Group, doubts: ImportDoubt[]): Compared => ({
  ...leftOut(group, { state: 'out', doubts }),
  problems: [{ row: group.row, why: 'tooMany' }],
})

function leftOut(group: Group, { state, doubts }: { state: 'open' | 'out'; doubts: ImportDoubt[] }): Compared {
  const nothing = { compound: null, building: null, equal: 0, added: [], grid: null, problems: [] }
  return { group, state: state === 'out' ? 'out' : 'doubtful', doubts, ...nothing }
}

export const householdsOf = (units: readonly { rooms: readonly string[] }[]): number =>
  units.reduce((sum, { rooms }) => sum + rooms.length, 0)

type Found<T> = { state: 'found'; it: T | null; doubts: ImportDoubt[] } | { state: 'open' | 'out'; doubts: ImportDoubt[] }
const newBuilding: Found<Building> = { state: 'found', it: null, doubts: [] }

function compoundOf({ compounds }: Tree, group: Group, choices: Choices): Found<Compound> {
  const key = compoundKey(group.compound)
  const same = compounds.find((compound) => keyOf(compound) === key)
  if (same) return { state: 'found', it: same, doubts: [] }
  const like = compounds.filter((compound) => isLikeCompound(keyOf(compound), key))
  return decided(like, { kind: 'compound', group, about: group.compound, choices })
}

const keys = new WeakMap<Compound, string>()

/** The key of a compound, worked out once: each building of a list is held against all compounds. */
function keyOf(compound: Compound): string {
  const key = keys.get(compound) ?? compoundKey(compound.name)
  keys.set(compound, key)
  return key
}

type InCompound = { group: Group; compound: Compound }

function buildingOf({ buildings }: Tree, { group, compound }: InCompound, choices: Choices): Found<Building> {
  const all = compound.buildings.flatMap(({ id }) => buildings.get(id) ?? [])
  const same = all.find(({ name }) => buildingName(name) === group.building)
  if (same) return { state: 'found', it: same, doubts: [] }
  const like = all.filter(({ name }) => isLikeBuilding(buildingName(name), group.building))
  return decided(like, { kind: 'building', group, about: `${group.compound}${group.building}`, choices })
}

type Named = { id: string; name: string }
type InDoubt = { kind: ImportDoubt['kind']; group: Group; about: string; choices: Choices }

/** The new place if nothing is like it; else what was chosen, which has to be there still. */
function decided<T extends Named>(like: readonly T[], about: InDoubt): Found<T> {
  if (like.length === 0) return { state: 'found', it: null, doubts: [] }
  const named = like.slice(0, mostLike).map(({ id, name }) => ({ id, name }))
  const doubt = doubtOf(about, [...named, { id: 'new', name: null }])
  if (doubt.choice === null) return { state: 'open', doubts: [doubt] }
  if (doubt.choice === 'out') return { state: 'out', doubts: [doubt] }
  return { state: 'found', it: like.find(({ id }) => id === doubt.choice) ?? null, doubts: [doubt] }
}

function doubtOf({ kind, group, about, choices }: InDoubt, named: ImportDoubt['choices']): ImportDoubt {
  // One compound is one doubt, whatever the number of its buildings.
  const id = kind === 'compound' ? `c${group.of}` : `${kind[0]}${group.at}`
  const all = [...named, { id: 'out', name: null }]
  const choice = choices[id]
  const known = all.some((each) => each.id === choice) ? (choice ?? null) : null
  return { id, kind, about, choices: all, choice: known, row: group.row, households: householdsOf(group.units) }
}

function gridOf({ grids }: Tree, { group, compound, building }: Pick<Compared, 'group' | 'compound' | 'building'>, choices: Choices) {
  const named = group.grids.map((grid) => ({ ...grid, id: grids.find(({ name }) => gridKey(name) === gridKey(grid.name))?.id }))
  const problems = named.flatMap(({ id, row }): ImportProblem[] => (id === undefined ? [{ row, why: 'gridUnknown' }] : []))
  const known = named.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name }]))
  const doubt =
    known.length > 1 ? doubtOf({ kind: 'grids', group, about: `${group.compound}${group.building}`, choices }, known) : undefined
  const to = doubt ? doubt.choice : (known[0]?.id ?? null)
  const from = compound ? gridIn(grids, { id: building?.id ?? '', compound }) : null
  const change = to === null || to === 'out' || to === from ? null : { from, to }
  return { change, problems, doubts: doubt ? [doubt] : [] }
}

/** The rooms of a group that a building does not have. */
function addedTo(building: Building | null, group: Group): Added {
  const units = new Map(building?.units.map((unit) => [unitName(unit.name), unit]))
  return group.units.flatMap(({ name, rooms }) => {
    const there = new Set(units.get(name)?.households.map(({ room }) => roomName(room, name)))
    const missing = rooms.filter((room) => !there.has(room))
    return missing.length > 0 ? [{ unit: name, rooms: missing }] : []
  })
}

export type Summary = {
  added: Counts
  equal: number
  doubtful: number
  places: Record<PlaceState, number>
  doubts: ImportDoubt[]
  problems: ImportProblem[]
}

/** What a whole list would change. */
export function summarise(all: readonly Compared[]): Summary {
  const places: Summary['places'] = { new: 0, changed: 0, equal: 0, doubtful: 0, out: 0 }
  for (const { state } of all) places[state]++
  const sum = (count: (one: Compared) => number) => all.reduce((total, one) => total + count(one), 0)
  const newCompounds = all.filter(({ state, compound }) => state === 'new' && compound === null)
  return {
    added: {
      compounds: new Set(newCompounds.map(({ group }) => compoundKey(group.compound))).size,
      buildings: places.new,
      households: sum(({ added }) => householdsOf(added)),
      grids: sum(({ grid, building }) => (grid !== null && building !== null ? 1 : 0)),
    },
    equal: sum(({ equal }) => equal),
    doubtful: sum(({ state, group }) => (state === 'doubtful' || state === 'out' ? householdsOf(group.units) : 0)),
    places,
    doubts: onlyOnce(all.flatMap(({ doubts }) => doubts)),
    problems: all.flatMap(({ problems }) => problems),
  }
}

/** A compound's doubt once, with the households of all its buildings. */
function onlyOnce(doubts: readonly ImportDoubt[]): ImportDoubt[] {
  const byId = new Map<string, ImportDoubt>()
  for (const doubt of doubts) {
    const known = byId.get(doubt.id)
    byId.set(doubt.id, known ? { ...known, households: known.households + doubt.households } : doubt)
  }
  return [...byId.values()]
}
