import type { CaseLink } from '../../../contract/cases/case'
import type { Action, Form, Kind, TimeLimit } from '../../../contract/cases/kind'
import type { ActionInput, Kept, PartFacts } from '../../../contract/cases/parts/kept'
import type { Relation } from '../../../contract/cases/relations'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import type { NewEvent } from '../../platform/events'
import type { Write } from '../../platform/write'
import type { StoredCase } from '../case/stored'

/** An allowed move: who does it in which relation, and its input. `workerId` is the worker it assigns. */
export type Move = { name: string; by: { id: string; relation: Relation }; input: ActionInput; workerId?: string; at: string }

/** A move and the case before it. */
export type Moving = { kind: Kind; action: Action; before: StoredCase; move: Move }

/** An action's input, not yet checked against the state of the community. */
export type Asked = { kind: Kind; action: Action; item: StoredCase; input: ActionInput; caller: Caller }

/** What a part adds to a move. `undo` runs if the move does not go through. */
export type Prepared = { workerId?: string; links?: CaseLink[]; writes?: Write[]; events?: NewEvent[]; undo?(): Promise<void> }

/** What a part brings to a new case: what is kept of it, and limits of clocks that differ from the kind's. */
export type Begun<K = Kept> = { kept?: K; limits?: Readonly<Record<string, TimeLimit>> }

/** A person who was deleted, and the case that concerns them; `alone` if it is about nobody and nothing else. */
export type Deleted = { personId: string; item: Pick<StoredCase, 'requesterId'>; alone: boolean }

/** The rules of a part of cases; contract/cases/parts declares its input and what is kept. */
export type Part<K = Kept> = {
  /** What a new case has of it; throws the refusal of a form that cannot be. */
  begin?(ctx: Context, asked: { kind: Kind; form: Form }): Promise<Begun<K>>
  /** Whether the action is possible with what is kept. */
  may?(kept: K | undefined, action: Action): boolean
  /** Checks an action's input; throws the refusal. */
  prepare?(ctx: Context, asked: Asked): Promise<Prepared>
  /** What is kept after a move, undefined for nothing. Without this function nothing changes. */
  keep?(kept: K | undefined, moving: Moving): K | undefined
  /** What else the move changes in the case. */
  change?(moving: Moving): Partial<StoredCase>
  /** The facts for the move's event: codes, amounts and instants, never text. */
  tell?(moving: Moving): PartFacts
  /** People who are on the case through what is kept; it appears in their own lists. */
  people?(kept: K): { personId: string; as: Relation }[]
  /** What is kept after a person concerned was deleted: the one it is about, or whoever reported it for them. */
  forget?(kept: K, deleted: Deleted): K | undefined
}
