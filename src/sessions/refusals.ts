import type { SessionKind } from '../../contract/sessions/kinds/kinds'
import { addRefusalWords } from '../platform/words/refusals'
import { wordsOf } from './kinds/kinds'

// The functions name a kind by what it is in the contract.
const refusalsOf = (kind: string) => wordsOf(kind as SessionKind).refusals

addRefusalWords({
  SESSION_STARTED: ({ kind }) => refusalsOf(kind).started(),
  SESSION_CANCELLED: ({ kind }) => refusalsOf(kind).cancelled(),
  AUDIENCE_ONLY: ({ kind, audience }) => (audience === 'volunteers' ? refusalsOf(kind).volunteersOnly() : refusalsOf(kind).residentsOnly()),
})
