import type { CaseLink } from '../../../contract/cases/case'
import type { Action, Kind } from '../../../contract/cases/kind'
import type { ActionInput, Kept, PartFacts } from '../../../contract/cases/parts/kept'
import type { Relation } from '../../../contract/cases/relations'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import type { NewEvent } from '../../platform/events'
import type { Write } from '../../platform/write'
import type { StoredCase } from '../case/stored'

/** A move that was found allowed: who does it as what, with what it asked for. `workerId` is the one it is given to. */
export type Move = { name: string; by: { id: string; relation: Relation }; input: ActionInput; workerId?: string; at: string }

/** A case as it was before a move, and the move. */
export type Moving = { kind: Kind; action: Action; before: StoredCase; move: Move }

/** An action's input, before it is found possible in the community as it is. */
export type Asked = { kind: Kind; item: StoredCase; input: ActionInput; caller: Caller }

/** What a move needs of the store beside the case itself. `undo` is for one that does not come about. */
export type Prepared = { workerId?: string; links?: CaseLink[]; writes?: Write[]; events?: NewEvent[]; undo?(): Promise<void> }

/** What happens with a part of cases: contract/cases/parts says what it asks for and what is kept of it. */
export type Part<K = Kept> = {
  /** Whether an action that has it do something can be done with what is kept. */
  may?(kept: K | undefined, action: Action): boolean
  /** Looks at an action's input; throws what it is refused for. */
  prepare?(ctx: Context, asked: Asked): Promise<Prepared>
  /** What is kept after a move, undefined for nothing. Without it nothing changes. */
  keep?(kept: K | undefined, moving: Moving): K | undefined
  /** What else of the case a move changes. */
  change?(moving: Moving): Partial<StoredCase>
  /** What the move's event says: codes, amounts and instants, never words. */
  tell?(moving: Moving): PartFacts
  /** People who are on the case by what is kept; they find it among their own. */
  people?(kept: K): { personId: string; as: Relation }[]
  /** What is kept once a person who asked for it is deleted. */
  forget?(kept: K, personId: string): K | undefined
}
