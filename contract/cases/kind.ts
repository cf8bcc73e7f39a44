import * as z from 'zod/mini'
import { CaseId, PersonId, TeamId, UploadId } from '../ids'
import { line, paragraph } from '../text'
import { Level, Place, Visit } from './place'

export { Level, Place, Visit }

/** What somebody is to a case; the tables of kinds name who may do what in these words. `clock` is the product itself. */
export const Relation = z.enum(['requester', 'follower', 'worker', 'team', 'lead', 'coUnit', 'grid', 'manager', 'clock'])
export type Relation = z.infer<typeof Relation>

export const mostPhotos = 9
const Photos = z.array(UploadId).check(z.maxLength(mostPhotos))

/** 评价: was it answered, is it solved, are you satisfied: what the three rates count. */
export const Answers = z.strictObject({
  answered: z.boolean(),
  solved: z.enum(['yes', 'half', 'no']),
  satisfied: z.boolean(),
  words: z.optional(paragraph(500)),
})
export type Answers = z.infer<typeof Answers>

/** A material or a work with its price in fen, and how much of it the resident bears. */
export const Cost = z
  .strictObject({
    what: line(60),
    fen: z.number().check(z.int(), z.gte(0), z.lte(10_000_000)),
    residentFen: z.number().check(z.int(), z.gte(0), z.lte(10_000_000)),
  })
  .check(z.refine(({ fen, residentFen }) => residentFen <= fen, { path: ['residentFen'] }))
export type Cost = z.infer<typeof Cost>

/**
 * What an action may ask for. `note` is for the resident to read; `worker` is a member of the team, or whose turn it is;
 * `into` the case that this one is merged into; `organisation` whom it is referred to.
 */
export const parts = {
  note: paragraph(1_000),
  reason: z.string().check(z.maxLength(40)),
  turnTo: line(100),
  organisation: line(60),
  outcome: paragraph(500),
  photos: Photos,
  worker: z.union([PersonId, z.literal('rotation')]),
  team: TeamId,
  visit: Visit,
  costs: z.array(Cost).check(z.maxLength(20)),
  into: CaseId,
  answers: Answers,
} as const
export type PartName = keyof typeof parts
export type ActionInput = { [N in PartName]?: z.infer<(typeof parts)[N]> }

/** What an action does to the clocks of the case: see functions/cases/clocks. */
export type ClockMove = 'pause' | 'resume' | 'stop' | 'restart'

/** The caller becomes its worker; nobody is its worker; the visit is agreed; the team becomes a co-unit instead of taking over. */
export type Effect = 'takes' | 'frees' | 'agrees' | 'attaches'

/** A named move of a case: from where to where (`null` stays), by whom, what it asks for and what follows. */
export type Action = {
  from: readonly string[]
  to: string | null
  who: readonly Relation[]
  asks?: Readonly<Partial<Record<PartName, 'required' | 'optional'>>>
  /** What `reason` may say. */
  reasons?: readonly string[]
  /** It counts as the first answer to the resident and as an update. */
  answers?: boolean
  clock?: ClockMove
  does?: readonly Effect[]
  /** Only this many days after the case was closed (where it is), only after so many in its present state, or once a day. */
  guard?: { withinDaysOfClosing?: number; afterDaysInState?: number; onceADay?: boolean }
  /** The resident does not see it in the timeline. */
  staffOnly?: boolean
  tells?: readonly Relation[]
}

/** How a state looks: where it stands among the steps, whether somebody still has to finish it and on whom it waits. */
export type StateInfo = { step: number; open: boolean; waitsFor: 'staff' | 'resident' | 'others' | 'nobody' }

/** A question of a kind's form. `category` leads to level and team; a tree's leaves are named `branch.leaf`. */
export type FormField =
  | { name: string; type: 'choice'; required: boolean; options: readonly string[] }
  | { name: string; type: 'tree'; required: boolean; branches: Readonly<Record<string, readonly string[]>> }
  | { name: string; type: 'several'; required: boolean; options: readonly string[] }
  | { name: string; type: 'text'; required: boolean; longest: number }
  | { name: 'place'; type: 'place'; required: boolean }
  | { name: 'photos'; type: 'photos'; required: boolean }
  | { name: 'voice'; type: 'voice'; required: boolean }

/** A kind of case as data. Screens, functions and the clock read the same table. */
export type Kind = {
  name: string
  /** What its numbers begin with: `BX-20261123-0042`. */
  prefix: string
  form: readonly FormField[]
  /** At least one of these fields has to say something. */
  oneOf?: readonly string[]
  /** By the longest matching beginning of the category, or by an answer to the danger question. */
  levels: Readonly<Record<string, Level>>
  initial: string
  states: Readonly<Record<string, StateInfo>>
  actions: Readonly<Record<string, Action>>
  /** Days of the week and holidays count, or not: see Limit in functions/cases/clocks. */
  limits: { answer: Limit; update: Limit; solution: Readonly<Record<Level, Limit>> }
  /** Cases without a household are shown to neighbours, without who asked. */
  publicWithoutHousehold: boolean
  /** Neighbours find an open case of it near its place and follow it. Without this nobody but its people hears that there is one. */
  neighboursFollow?: boolean
}

/** `hours` is wall time, day and night; the others count working time only. */
export type Limit = { workingMinutes: number } | { workingDays: number } | { hours: number }

/** What forms have in common, whatever their kind. */
export const Form = z.looseObject({
  category: z.optional(z.string()),
  danger: z.optional(z.string()),
  place: z.optional(Place),
  text: z.optional(z.string()),
  times: z.optional(z.array(z.string())),
  photos: z.optional(Photos),
  voice: z.optional(UploadId),
})
export type Form = z.infer<typeof Form>

const many = (names: readonly string[]) => names as readonly [string, ...string[]]

function fieldSchema(field: FormField): z.ZodMiniType {
  switch (field.type) {
    case 'choice':
      return z.enum(many(field.options))
    case 'several':
      return z.array(z.enum(many(field.options))).check(z.maxLength(field.options.length))
    case 'tree':
      return z.enum(many(leavesOf(field.branches)))
    case 'text':
      return paragraph(field.longest)
    case 'place':
      return Place
    case 'photos':
      return Photos
    case 'voice':
      return UploadId
  }
}

/** The leaves of a tree of choices, `branch.leaf` each. */
export const leavesOf = (branches: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(branches).flatMap(([branch, leaves]) => leaves.map((leaf) => `${branch}.${leaf}`))

/** The schema of a kind's form: its fields and no others. */
export function formSchema(kind: Kind): z.ZodMiniType<Form> {
  const fields = kind.form.map((field) => [field.name, field.required ? fieldSchema(field) : z.optional(fieldSchema(field))] as const)
  // The fields a kind names are those Form knows, or its own choices, which Form lets through.
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodMiniType<Form>
}

/** The schema of what an action asks for, and nothing else. */
export function inputSchema({ asks = {}, reasons }: Action): z.ZodMiniType<ActionInput> {
  const fields = Object.entries(asks).map(([name, need]) => {
    const schema: z.ZodMiniType = name === 'reason' && reasons ? z.enum(many(reasons)) : parts[name as PartName]
    return [name, need === 'required' ? schema : z.optional(schema)] as const
  })
  // Built from `parts` by name.
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodMiniType<ActionInput>
}

/** The level of a form: danger if the danger question was answered with one, else by its category. */
export function levelOf(kind: Kind, form: Form): Level {
  if (form.danger !== undefined && form.danger !== 'none') return 'danger'
  const category = form.category ?? ''
  const known = Object.keys(kind.levels).filter((beginning) => category === beginning || category.startsWith(`${beginning}.`))
  const longest = known.sort((a, b) => b.length - a.length)[0]
  return (longest !== undefined ? kind.levels[longest] : undefined) ?? 'ordinary'
}
