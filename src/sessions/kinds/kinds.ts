import type { About, SessionKind } from '../../../contract/sessions/kinds/kinds'
import { activityWords } from './activity'
import type { KindWords } from './words'

type AllWords = { [K in SessionKind]: KindWords<Extract<About, { kind: K }>> }

/** The words of every kind of session, one line each. */
const kindWords: AllWords = { activity: activityWords }

/** The words of a kind. The cast holds as long as they are given the `about` of a session of that kind. */
export const wordsOf = (kind: SessionKind) => kindWords[kind] as KindWords
