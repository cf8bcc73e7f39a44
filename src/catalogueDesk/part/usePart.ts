import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { canonicalJson } from '../../../contract/canonical'
import type { Draft } from '../../../contract/catalogue/draft'
import { type EntryText, TextChange } from '../../../contract/catalogue/texts'
import { draftOf } from '../../platform/drafts'
import { changeOf, type Part } from '../parts/fields'
import { Typed } from '../parts/typed'

/** Kept on the phone: what somebody has changed, and what stood there when they began. */
const Kept = z.object({ base: Typed, change: Typed })

/** A part of a draft that somebody is changing. `clash`: a colleague has meanwhile changed the same part. */
export function usePart(draft: Draft, part: Part) {
  const { of, id, text } = draft
  const stored = useRef(draftOf(`catalogue.${of}.${id}.${part}`, Kept)).current
  const theirs = changeOf(part, text)
  const [kept, setKept] = useState(() => stored.read() ?? { base: theirs, change: {} })
  const latest = useRef(kept)
  const keep = (next: z.infer<typeof Kept>) => {
    latest.current = next
    setKept(next)
    stored.keep(next)
  }
  const touched = Object.keys(kept.change).length > 0
  return {
    // What was typed has the shape of a text; its bounds are checked before it is sent.
    text: { ...text, ...kept.change } as EntryText,
    before: { ...text, ...kept.base } as EntryText,
    clash: touched && canonicalJson(kept.base) !== canonicalJson(theirs),
    put: (change: Typed) => keep({ ...latest.current, change: { ...latest.current.change, ...change } }),
    accept: () => keep({ ...latest.current, base: theirs }),
    checked: () => TextChange.safeParse({ ...latest.current.change, of }),
    drop: stored.drop,
  }
}
