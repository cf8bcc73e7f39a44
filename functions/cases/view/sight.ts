import type { Kind } from '../../../contract/cases/kind'
import type { Audience, Relation } from '../../../contract/cases/relations'
import type { Caller } from '../../platform/caller'
import { sees } from '../case/people'

/** The viewer of a case and their relations to it. Everything shown asks `sees` first; without a declared audience nothing is shown. */
export type Sight = { kind: Kind; caller: Caller; relations: readonly Relation[]; sees(audience: Audience | undefined): boolean }

export const sightOf = (kind: Kind, caller: Caller, relations: readonly Relation[]): Sight => ({
  kind,
  caller,
  relations,
  sees: (audience) => sees(kind, relations, audience),
})

/** Who sees the answer to a form field; undefined for a field that the kind does not have. */
export const audienceOfField = ({ form }: Kind, name: string): Audience | undefined => form.find((field) => field.name === name)?.seenBy
