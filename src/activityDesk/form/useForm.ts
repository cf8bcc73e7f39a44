import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { ActivityChange, type ActivityDraft, type ActivityText, type DraftSession } from '../../../contract/activityDraft'
import { canonicalJson } from '../../../contract/canonical'
import { draftOf } from '../../platform/drafts'

/** Kept on the phone: what somebody has changed, and what stood in its place when they began. */
const Kept = z.object({ base: ActivityChange, change: ActivityChange })
type Kept = z.infer<typeof Kept>

/** What this phone keeps of a draft. */
export const keptOf = (activityId: string) => draftOf(`activity.${activityId}`, Kept)

export type Field = keyof ActivityText

/** A draft that somebody is changing. `clashes`: the fields that a colleague has meanwhile changed as well. */
export function useForm(draft: ActivityDraft) {
  const stored = useRef(keptOf(draft.activityId)).current
  const [kept, setKept] = useState<Kept>(() => stored.read() ?? { base: {}, change: {} })
  // Fields keep their own text: they begin anew when what they show was changed by something else.
  const [round, setRound] = useState(0)
  const latest = useRef(kept)
  const keep = (next: Kept) => {
    latest.current = next
    setKept(next)
    stored.keep(next)
  }
  /** As it is now: a tap may come before the page shows what was typed last. */
  const textNow = () => ({ ...draft.text, ...latest.current.change }) as ActivityText
  const put = (change: ActivityChange) => {
    const { base, change: before } = latest.current
    keep({ base: { ...only(draft.text, Object.keys(change) as Field[]), ...base }, change: { ...before, ...change } })
  }
  const clashes = fieldsOf(kept.change).filter(
    (field) => !same(kept.base[field], draft.text[field]) && !same(kept.change[field], draft.text[field]),
  )
  return {
    text: { ...draft.text, ...kept.change } as ActivityText,
    textNow,
    round,
    clashes,
    touched: fieldsOf(kept.change).length > 0,
    put,
    putSessions: (next: (sessions: readonly DraftSession[]) => DraftSession[]) => put({ sessions: next(textNow().sessions) }),
    anew: () => setRound(round + 1),
    /** Keeps what was written here, though a colleague changed it too. */
    mine: () => keep({ base: only(draft.text, fieldsOf(latest.current.change)), change: latest.current.change }),
    /** Takes what the colleague wrote wherever both did. */
    theirs: () => {
      const rest = fieldsOf(latest.current.change).filter((field) => !clashes.includes(field))
      keep({ base: pick(latest.current.base, rest), change: pick(latest.current.change, rest) })
      setRound(round + 1)
    },
    change: () => latest.current.change,
    drop: () => {
      stored.drop()
      latest.current = { base: {}, change: {} }
      setKept(latest.current)
    },
  }
}

const fieldsOf = (change: ActivityChange) => Object.keys(change) as Field[]
const same = (one: unknown, other: unknown) => canonicalJson(one ?? null) === canonicalJson(other ?? null)
const only = (text: ActivityText, fields: readonly Field[]): ActivityChange => pick(text, fields)
const pick = (from: ActivityChange, fields: readonly Field[]): ActivityChange =>
  Object.fromEntries(fields.map((field) => [field, from[field]]))
