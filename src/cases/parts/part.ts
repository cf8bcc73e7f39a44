import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import type { Case, TimelineEntry } from '../../../contract/cases/case'
import type { ActionInput, Kept } from '../../../contract/cases/parts/kept'
import type { Audience } from '../../../contract/cases/relations'
import type { Tone } from '../../ui/Tag'
import type { Acting } from '../act'

/**
 * A part of cases on this side: how it is asked, by whatever form of whatever kind, and how what a case keeps of it is shown.
 * `V` is what its fields hold, `K` what a case keeps of it.
 */
export interface PartView<K = Kept, V = object> {
  name: string
  ask?: Ask<V>
  show?: Show<K>
  /** What an entry of the timeline tells of it, where its action asked for it. */
  tell?(item: Case, facts: TimelineEntry['facts']): string[]
}

/** How an action asks for it. */
export interface Asked {
  action: string
  need: 'required' | 'optional'
  reasons: readonly string[]
  seenBy: Audience | undefined
  /** Somebody who works on the case fills the form in; else it is somebody who asked for it. */
  forStaff: boolean
  /** The draft that photos belong to. */
  draft: string
}

export interface Ask<V> {
  /** What is put into its fields, as it is kept on the phone until the form is sent. */
  values: z.ZodMiniType<Partial<V>>
  /** What the fields begin with. */
  begin?(item: Case): Partial<V>
  Fields(props: FieldsProps<V>): ReactNode
  /** The input its fields stand for; what is undefined is left out. */
  input(values: Partial<V>, asked: Asked): { [F in keyof ActionInput]?: unknown }
  sayProblem(wrong: Wrong): Problem
  /** What was put in, as lines of a note. */
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
  /** As it is now, also between a field's commit and the next drawing. */
  get(): Partial<V>
  set(change: Partial<V>): void
}

/** What is wrong with the input: where in it, and whether anything was given there. */
export interface Wrong {
  kind: string
  path: readonly PropertyKey[]
  given: boolean
  asked: Asked
}

/** Said at a field, whose id it begins: `deed-visit`. */
export interface Problem {
  field: string
  text: string
}
export type Problems = Readonly<Record<string, string>>

/** Where rows stand: beside who has the case in hand, after all who have, or with what was asked for. */
export type RowsAt = 'hand' | 'outcome' | 'request'

export interface Show<K> {
  rows?: { at: RowsAt; Rows(props: ShownProps<K>): ReactNode }
  /** In a row of staff's lists. */
  sayRow?(kept: K): string
  /** Why the clocks rest. */
  sayRest?(item: Case, kept: K): string
  /** What it says to the resident about what happens now; what it leaves out the kind says. */
  now?(item: Case, kept: K): Partial<Now>
  /** Whether the resident has to answer, by `Reply`. */
  isAsking?(item: Case, kept: K): boolean
  Reply?(props: ReplyProps): ReactNode
}

export interface ShownProps<K> {
  item: Case
  kept: K
  forStaff: boolean
}

export interface ReplyProps {
  item: Case
  acting: Acting
}

/** What happens now with a case, in one sentence. */
export interface Now {
  title: string
  note?: string
  tone: Tone
}
