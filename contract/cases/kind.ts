import * as z from 'zod/mini'
import { ServiceId } from '../catalogue/ids'
import { UploadId } from '../ids'
import { paragraph } from '../text'
import type { ActionInput, Does } from './parts/kept'
import type { Part } from './parts/part'
import { type PartName, parts } from './parts/parts'
import { Photos } from './parts/photos'
import { Place } from './place'
import type { Audience, Relation } from './relations'

/** What an action does to the running clocks of the case: see functions/cases/clocks. */
export type ClockMove = 'pause' | 'resume' | 'stop' | 'restart'

/** A named move of a case: its states before and after (`null`: no change), who may do it, what it asks for and what follows. */
export type Action = {
  from: readonly string[]
  to: string | null
  who: readonly Relation[]
  /** The area whose verbs do it; nobody does it by hand, and `who` is empty. */
  by?: 'referrals'
  /** The parts it asks for; all fields of a part are required or all optional. */
  asks?: Readonly<Partial<Record<PartName, 'required' | 'optional'>>>
  /** The allowed values of `reason`. */
  reasons?: readonly string[]
  does?: Readonly<Does>
  /** The clocks it satisfies. */
  meets?: readonly string[]
  clock?: ClockMove
  /**
   * `withinDaysOfClosing`: only this long after closing, where the case is closed. `afterDaysInState`: only after this long in
   * its present state. `onceADay`: once a day in each relation.
   */
  guard?: { withinDaysOfClosing?: number; afterDaysInState?: number; onceADay?: boolean }
  /** Who sees it in the timeline; default `person`. */
  seenBy?: Audience
  tells?: readonly Relation[]
}

/**
 * How a state is shown: which step it is, whether the case is still open and whom it waits for. After `callAfterDays` in it staff have
 * to call the resident; a closed case then comes back to their queues until it moves on.
 */
export type StateInfo = {
  step: number
  open: boolean
  waitsFor: 'staff' | 'resident' | 'others' | 'nobody'
  callAfterDays?: number
}

/** A question of a kind's form and who sees the answer. A tree's leaves are named `branch.leaf`. */
export type FormField = { required: boolean; seenBy: Audience } & (
  | { name: string; type: 'choice'; options: readonly string[] }
  | { name: string; type: 'tree'; branches: Readonly<Record<string, readonly string[]>> }
  | { name: string; type: 'several'; options: readonly string[] }
  | { name: string; type: 'text'; longest: number }
  | { name: 'place'; type: 'place' }
  | { name: 'photos'; type: 'photos' }
  | { name: 'voice'; type: 'voice' }
  | { name: 'service'; type: 'service' }
)

/** `hours` run day and night; the others count working time only. */
export type TimeLimit = { workingMinutes: number } | { workingDays: number } | { hours: number }

/**
 * A clock of a kind. It runs from the submission until it is met. A `renewed` one runs from the first time it is met, and
 * starts over each time after that. Reopening a case restarts it, unless it runs only `once`.
 */
export type ClockSpec = { limit: TimeLimit; byLevel?: Readonly<Record<string, TimeLimit>>; renewed?: true; once?: true }

/** The categories of a level, by prefix; the longest matching prefix wins. `grave` levels stand out in lists. */
export type LevelSpec = { categories?: readonly string[]; grave?: true }

/** A kind of case as data: one table for screens, functions and clocks. */
export type Kind = {
  name: string
  /** The prefix of its numbers: `BX-20261123-0042`. */
  prefix: string
  form: readonly FormField[]
  /** At least one of these fields must be filled in. */
  oneOf?: readonly string[]
  /** Levels of urgency, in the kind's own words. */
  levels: Readonly<Record<string, LevelSpec>>
  /** The level of categories that no level names. */
  usualLevel: string
  /** A question whose answer sets the level, whatever the category, unless the answer is `unless`. */
  alarm?: { field: string; unless: string; level: string }
  initial: string
  states: Readonly<Record<string, StateInfo>>
  actions: Readonly<Record<string, Action>>
  clocks: Readonly<Record<string, ClockSpec>>
  /**
   * Whoever asked is never the worker, and does none of these actions, whatever else they are on the case. Left out, the kind
   * has no such rule.
   */
  askerMayNot?: readonly string[]
  /**
   * The relations in each audience. A relation that no audience names does not exist for the kind: without `manager`, managers
   * are not on its cases.
   */
  audiences: Readonly<Record<Audience, readonly Relation[]>>
  /** Cases outside a home are public, without the requester. */
  publicWithoutHousehold: boolean
  /** Only the requester and managers learn from a linked case that one of this kind exists. */
  confidential?: true
  /** Neighbours can find and follow open cases nearby. Otherwise only the people on a case learn that it exists. */
  neighboursFollow?: boolean
}

/** The fields that forms share, whatever their kind. */
export const Form = z.looseObject({
  category: z.optional(z.string()),
  place: z.optional(Place),
  text: z.optional(z.string()),
  photos: z.optional(Photos),
  voice: z.optional(UploadId),
  service: z.optional(ServiceId),
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
    case 'service':
      return ServiceId
  }
}

/** The leaves of a tree of choices, each as `branch.leaf`. */
export const leavesOf = (branches: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(branches).flatMap(([branch, leaves]) => leaves.map((leaf) => `${branch}.${leaf}`))

/** The schema of a kind's form, which allows no other fields. */
export function formSchema(kind: Kind): z.ZodMiniType<Form> {
  const fields = kind.form.map((field) => [field.name, field.required ? fieldSchema(field) : z.optional(fieldSchema(field))] as const)
  // A kind's fields are those of Form or its own choices, which Form lets through.
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodMiniType<Form>
}

/** The input fields of an action, and whether each is required. */
export function fieldsOf({ asks = {} }: Action): { name: string; part: string; schema: z.ZodMiniType; required: boolean }[] {
  const all: readonly Part[] = parts
  return all.flatMap(({ name: part, asks: fields }) => {
    const need = asks[part as PartName]
    return need ? Object.entries(fields).map(([name, schema]) => ({ name, part, schema, required: need === 'required' })) : []
  })
}

/** The schema of an action's input, which allows no other fields. */
export function inputSchema(action: Action): z.ZodMiniType<ActionInput> {
  const fields = fieldsOf(action).map(({ name, schema, required }) => {
    const listed = name === 'reason' && action.reasons ? z.enum(many(action.reasons)) : schema
    return [name, required ? listed : z.optional(listed)] as const
  })
  // Built from the parts' fields by name.
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodMiniType<ActionInput>
}

/** The level of a form: the alarm's if its question was answered accordingly, otherwise the category's. */
export function levelOf({ alarm, levels, usualLevel }: Kind, form: Form): string {
  const alarmed = alarm && form[alarm.field] !== undefined && form[alarm.field] !== alarm.unless
  if (alarmed) return alarm.level
  const category = form.category ?? ''
  const known = Object.entries(levels).flatMap(([level, { categories = [] }]) =>
    categories
      .filter((beginning) => category === beginning || category.startsWith(`${beginning}.`))
      .map((beginning) => ({ level, beginning })),
  )
  return known.sort((a, b) => b.beginning.length - a.beginning.length)[0]?.level ?? usualLevel
}
