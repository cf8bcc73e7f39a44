import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import type { Case, TimelineEntry } from '../../../contract/cases/case'
import type { ActionInput, Kept } from '../../../contract/cases/parts/kept'
import type { Audience } from '../../../contract/cases/relations'
import type { Tone } from '../../ui/Tag'
import type { Acting } from '../act'

/**
 * A part of a case in the app: how the forms of any kind ask for it, and how the data a case keeps of it is shown.
 * `V` is what its fields hold, `K` what a case keeps of it.
 */
export interface PartView<K = Kept, V = object> {
  name: string
  ask?: Ask<V>
  show?: Show<K>
  /** Actions of the resident's that its rows or its reply offer, so that nothing else on the page does. */
  offers?: readonly string[]
  /** What a timeline entry tells about the part, if its action asked for it. */
  tell?(item: Case, facts: TimelineEntry['facts']): string[]
}

/** How an action asks for the part. */
export interface Asked {
  action: string
  need: 'required' | 'optional'
  reasons: readonly string[]
  seenBy: Audience | undefined
  /** True if staff working on the case fill in the form, false if a requester does. */
  forStaff: boolean
  /** What the action is about where that is known before the form opens: the document tapped in a checklist. */
  about?: string
  /** The draft that photos belong to. */
  draft: string
}

export interface Ask<V> {
  /** What was entered into the fields, as kept on the phone until the form is sent. */
  values: z.ZodMiniType<Partial<V>>
  /** The initial values of the fields. */
  begin?(item: Case): Partial<V>
  Fields(props: FieldsProps<V>): ReactNode
  /** Converts the values to the action's input; undefined fields are left out. */
  input(values: Partial<V>, asked: Asked): { [F in keyof ActionInput]?: unknown }
  sayProblem(wrong: Wrong): Problem
  /** The input as lines of a note. */
  write?(kind: string, input: Record<string, unknown>): string[]
}

export interface FieldsProps<V> {
  item: Case
  form: PartForm<V>
  asked: Asked
  problems: Problems
}

/** The part's own share of a form's values. */
export interface PartForm<V> {
  /** The current values, even between a field's commit and the next render. */
  get(): Partial<V>
  set(change: Partial<V>): void
}

/** What is wrong with the input: where, and whether anything was given there. */
export interface Wrong {
  kind: string
  path: readonly PropertyKey[]
  given: boolean
  asked: Asked
}

/** Shown at the field with the id `deed-${field}`, for example `deed-visit`. */
export interface Problem {
  field: string
  text: string
}
export type Problems = Readonly<Record<string, string>>

/** Where rows appear: next to the people handling the case, after them, with the request, or before all else as what is to be done. */
export type RowsAt = 'hand' | 'outcome' | 'request' | 'todo'

export interface Show<K> {
  /** `none` tells that there is nothing to show yet, so that no empty card stands there. */
  rows?: { at: RowsAt; none?(kept: K): boolean; Rows(props: ShownProps<K>): ReactNode }
  /** Shown in a row of the staff lists. */
  sayRow?(kept: K): string
  /** Why the clocks are paused. */
  sayRest?(item: Case, kept: K): string
  /** What the part tells the resident about what happens now; the kind fills in the rest. */
  now?(item: Case, kept: K): Partial<Now>
  /** Whether the resident has to answer, using `Reply`. */
  isAsking?(item: Case, kept: K): boolean
  Reply?(props: ReplyProps): ReactNode
}

export interface ShownProps<K> {
  item: Case
  kept: K
  forStaff: boolean
  /** The form of one of the case's actions; a part cannot import it, since forms are made of parts. */
  Form(props: FormProps): ReactNode
}

export interface FormProps {
  item: Case
  action: string
  forStaff: boolean
  about?: string
  acting: Acting
  onDone: () => void
}

export interface ReplyProps {
  item: Case
  acting: Acting
}

/** What is happening with a case now, in one sentence. */
export interface Now {
  title: string
  note?: string
  tone: Tone
}
