import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { canonicalJson } from '../../../contract/canonical'
import { Service } from '../../../contract/catalogue/catalogue'
import { type Draft, optionals, type ServiceText, TextChange } from '../../../contract/catalogue/draft'
import { draftOf } from '../../platform/drafts'
import { changeOf, type Part } from '../parts/fields'

/** What was typed, without the bounds of the contract: what is too long is kept as well, and said when it is to be saved. */
const { id: _id, state: _state, sounds: _sounds, note: _note, checkedOn: _checkedOn, ...text } = Service.shape
const Typed = z.object(optionals({ ...text, organisation: z.nullable(z.string()) }))

/** Kept on the phone: what somebody has changed, and what stood there when they began. */
const Kept = z.object({ base: Typed, change: Typed })

/** A part of a draft that somebody is changing. `clash`: a colleague has meanwhile changed the same part. */
export function usePart(draft: Draft, part: Part) {
  const stored = useRef(draftOf(`catalogue.${draft.serviceId}.${part}`, Kept)).current
  const theirs = changeOf(part, draft.text)
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
    text: { ...draft.text, ...kept.change } as ServiceText,
    before: { ...draft.text, ...kept.base } as ServiceText,
    clash: touched && canonicalJson(kept.base) !== canonicalJson(theirs),
    put: (change: TextChange) => keep({ ...latest.current, change: { ...latest.current.change, ...change } }),
    accept: () => keep({ ...latest.current, base: theirs }),
    checked: () => TextChange.safeParse(latest.current.change),
    drop: stored.drop,
  }
}
