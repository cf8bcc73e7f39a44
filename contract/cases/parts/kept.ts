import * as z from 'zod/mini'
import type { Audience } from '../relations'
import type { Fact } from './part'
import { type AnyPart, parts } from './parts'

type Keeping = Extract<AnyPart, { keeps: unknown }>
type Intersection<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer I) => void ? I : never
type Fields = Intersection<AnyPart['asks']>
type Facts = Intersection<Extract<AnyPart, { facts: unknown }>['facts']>

/** The input of an action: the fields of the parts it asks for. */
export type ActionInput = { [N in keyof Fields]?: z.infer<Fields[N]> }

/** What an action makes parts do without any input. */
export type Does = { [P in AnyPart as P['name']]?: P extends { does: readonly (infer D)[] } ? D : never }

const keeping = parts.filter((part): part is Keeping => 'keeps' in part)
const union = <P extends { keeps: z.ZodMiniType }>(some: readonly P[]) =>
  // A union of object schemas, each with its own `part`; zod's type demands at least one.
  z.discriminatedUnion('part', some.map(({ keeps }) => keeps) as unknown as [Keeping['keeps']])

/** What a case keeps: one entry a part at most. */
export const Kept = union(keeping) as z.ZodMiniType<z.infer<Keeping['keeps']>>
export type Kept = z.infer<typeof Kept>

/** The facts that parts add to events, and their audiences. */
export const partFacts: Readonly<Record<string, Fact>> = Object.assign({}, ...parts.map((part) => ('facts' in part ? part.facts : {})))

/** The facts that its parts add to an action's event. */
export type PartFacts = { [N in keyof Facts]?: z.infer<Facts[N]['of']> }

/** Who sees what is kept of a part; undefined means nobody. */
export const audienceOf = (name: string): Audience | undefined => keeping.find((part) => part.name === name)?.seenBy
