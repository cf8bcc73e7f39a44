import type { About, SessionKind } from '../../../contract/sessions/kinds/kinds'
import { activityWords } from './activity'
import type { KindWords } from './words'

type AllWords = { [K in SessionKind]: KindWords<Extract<About, { kind: K }>> }

/** The words of every kind of session, a line each. */
const kindWords: AllWords = { activity: activityWords }

/** The words of a kind. They take what a session of this very kind is about. */
export const wordsOf = (kind: SessionKind) => kindWords[kind] as KindWords
