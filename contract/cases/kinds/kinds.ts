import type { Kind } from '../kind'
import { repair } from './repair'

/** Every kind of case, a line each. */
export const kinds: readonly Kind[] = [repair]

export const kindNamed = (name: string): Kind | undefined => kinds.find((kind) => kind.name === name)
