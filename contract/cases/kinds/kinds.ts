import type { Kind } from '../kind'
import { repair } from './repair'
import { station } from './station'

/** Every kind of case, a line each. */
export const kinds: readonly Kind[] = [repair, station]

export const kindNamed = (name: string): Kind | undefined => kinds.find((kind) => kind.name === name)
