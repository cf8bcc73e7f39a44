import * as z from 'zod/mini'
import { UploadId } from '../ids'
import { paragraph } from '../text'
import type { ActionInput, Does } from './parts/kept'
import type { Part } from './parts/part'
import { type PartName, parts } from './parts/parts'
import { Photos } from './parts/photos'
import { Place } from './place'
import type { Audience, Relation } from './relations'

/** What an action does to the clocks of the case that are running: see functions/cases/clocks. */
export type ClockMove = 'pause' | 'resume' | 'stop' | 'restart'

/** A named move of a case: from where to where (`null` stays), by whom, what it asks for and what follows. */
export type Action = {
  from: readonly string[]
  to: string | null
  who: readonly Relation[]
  /** Parts, all of whose fields are required or none. */
  asks?: Readonly<Partial<Record<PartName, 'required' | 'optional'>>>
  /** What `reason` may say. */
  reasons?: readonly string[]
  does?: Readonly<Does>
  /** The clocks it meets. */
  meets?: readonly string[]
  clock?: ClockMove
  /** Only this many days after the case was closed (where it is), only after so many in its present state, or once a day. */
  guard?: { withinDaysOfClosing?: number; afterDaysInState?: number; onceADay?: boolean }
  /** Who sees it in the timeline; default `person`. */
  seenBy?: Audience
  tells?: readonly Relation[]
}

/** How a state looks: where it stands among the steps, whether somebody still has to finish it and on whom it waits. */
export type StateInfo = { step: number; open: boolean; waitsFor: 'staff' | 'resident' | 'others' | 'nobody' }

/** A question of a kind's form and who sees what was answered. A tree's leaves are named `branch.leaf`. */
export type FormField = { required: boolean; seenBy: Audience } & (
  | { name: string; type: 'choice'; options: readonly string[] }
  | { name: string; type: 'tree'; branches: Readonly<Record<string, readonly string[]>> }
  | { name: string; type: 'several'; options: readonly string[] }
  | { name: string; type: 'text'; longest: number }
  | { name: 'place'; type: 'place' }
  | { name: 'photos'; type: 'photos' }
  | { name: 'voice'; type: 'voice' }
)

/** `hours` is wall time, day and night; the others count working time only. */
export type TimeLimit = { workingMinutes: number } | { workingDays: number } | { hours: number }

/**
 * A clock of a kind. It runs from the beginning until it is met; one that is `renewed` runs from the first time it is met and
 * begins anew each time. A case that is reopened restarts it, unless it runs only `once`.
 */
export type ClockSpec = { limit: TimeLimit; byLevel?: Readonly<Record<string, TimeLimit>>; renewed?: true; once?: true }

/** The categories of a level, by the beginning of their name; the longest beginning counts. `grave` stands out in lists. */
export type LevelSpec = { categories?: readonly string[]; grave?: true }

/** A kind of case as data. Screens, functions and the clock read the same table. */
export type Kind = {
  name: string
  /** What its numbers begin with: `BX-20261123-0042`. */
  prefix: string
  form: readonly FormField[]
  /** At least one of these fields has to say something. */
  oneOf?: readonly string[]
  /** How grave a case can be, in the kind's own words. */
  levels: Readonly<Record<string, LevelSpec>>
  /** The level of a category that none names. */
  usualLevel: string
  /** A question of the form that makes it that level whatever its category, unless it is answered with `unless`. */
  alarm?: { field: string; unless: string; level: string }
  initial: string
  states: Readonly<Record<string, StateInfo>>
  actions: Readonly<Record<string, Action>>
  clocks: Readonly<Record<string, ClockSpec>>
  /** Who is meant by an audience. A relation that no audience names does not exist for the kind: without `manager` no manager is on it as such. */
  audiences: Readonly<Record<Audience, readonly Relation[]>>
  /** Cases without a household are shown to neighbours, without who asked. */
  publicWithoutHousehold: boolean
  /** Neighbours find an open case of it near its place and follow it. Without this nobody but its people hears that there is one. */
  neighboursFollow?: boolean
}

/** What forms have in common, whatever their kind. */
export const Form = z.looseObject({
  category: z.optional(z.string()),
  place: z.optional(Place),
  text: z.optional(z.string()),
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

/** The fields of what an action asks for, and whether each is required. */
export function fieldsOf({ asks = {} }: Action): { name: string; part: string; schema: z.ZodMiniType; required: boolean }[] {
  const all: readonly Part[] = parts
  return all.flatMap(({ name: part, asks: fields }) => {
    const need = asks[part as PartName]
    return need ? Object.entries(fields).map(([name, schema]) => ({ name, part, schema, required: need === 'required' })) : []
  })
}

/** The schema of what an action asks for, and nothing else. */
export function inputSchema(action: Action): z.ZodMiniType<ActionInput> {
  const fields = fieldsOf(action).map(({ name, schema, required }) => {
    const listed = name === 'reason' && action.reasons ? z.enum(many(action.reasons)) : schema
    return [name, required ? listed : z.optional(listed)] as const
  })
  // Built from the parts' fields by name.
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodMiniType<ActionInput>
}

/** The level of a form: the alarm's if its question was answered with one, else by its category. */
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
