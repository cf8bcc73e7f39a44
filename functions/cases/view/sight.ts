import type { Kind } from '../../../contract/cases/kind'
import type { Audience, Relation } from '../../../contract/cases/relations'
import type { Caller } from '../../platform/caller'
import { sees } from '../case/people'

/** Who looks at a case and what they are to it: everything that is shown of it asks `sees` first, and what nobody declared is not shown. */
export type Sight = { kind: Kind; caller: Caller; relations: readonly Relation[]; sees(audience: Audience | undefined): boolean }

export const sightOf = (kind: Kind, caller: Caller, relations: readonly Relation[]): Sight => ({
  kind,
  caller,
  relations,
  sees: (audience) => sees(kind, relations, audience),
})

/** Who sees what a form's field was answered with; undefined for a field that the kind has not. */
export const audienceOfField = ({ form }: Kind, name: string): Audience | undefined => form.find((field) => field.name === name)?.seenBy
