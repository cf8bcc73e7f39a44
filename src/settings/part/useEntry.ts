import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import * as z from 'zod/mini'
import { canonicalJson } from '../../../contract/canonical'
import { problemsOf } from '../../../contract/settings/problems'
import type { SettingsProblem } from '../../../contract/settings/refusals'
import type { CommunitySettings } from '../../../contract/settings/routes'
import { type Content, contentOf } from '../../../contract/settings/sections'
import { draftOf } from '../../platform/drafts'
import { isRefusal } from '../../platform/failures'
import { newRequestId } from '../../platform/ids'
import { changeSettings } from '../parts/asking'
import { type Entry, type Texts, textsOf, withTyped } from './entries'

interface EntryProps {
  settings: CommunitySettings
  section: Content['section']
  entry: Entry | undefined
  onSaved: () => void
  /** A colleague was quicker: the settings are asked for again. */
  onClash: () => void
}

/** What somebody is changing in an entry. It is kept on the phone until it is saved or given up. */
export function useEntry({ settings, section, entry, onSaved, onClash }: EntryProps) {
  const present = contentOf(settings.sections, section)
  const stored = useRef(draftOf(`settings.${section}.${nameOf(entry)}`, z.record(z.string(), z.string()))).current
  const kept = useRef(stored.read()).current
  const first = useRef(textsOf(present, entry)).current
  const texts = useRef<Texts>({ ...first, ...kept })
  const newId = useRef(`v-${newRequestId()}`).current
  const typed = (more: Texts = {}) => withTyped(present, { original: entry, texts: { ...texts.current, ...more }, newId })
  const [base, setBase] = useState(present)
  const [problems, setProblems] = useState<SettingsProblem[]>([])
  const [shown, setShown] = useState(texts.current)
  const saving = useMutation({
    mutationFn: (content: Content) => changeSettings({ version: settings.versions[section], content }),
    onSuccess: () => {
      stored.drop()
      onSaved()
    },
    onError: (error) => {
      if (isRefusal(error, 'SETTINGS_CHANGED')) onClash()
    },
  })
  const save = (more?: Texts) => {
    const { content, unread } = typed(more)
    const found = unread.length > 0 ? unread : problemsOf(content)
    setProblems(found)
    setBase(present)
    if (found.length === 0) saving.mutate(content)
  }
  return {
    present,
    base,
    clash: canonicalJson(base) !== canonicalJson(present),
    /** Something typed earlier is in the fields. */
    resumed: kept !== undefined && canonicalJson({ ...first, ...kept }) !== canonicalJson(first),
    texts: shown,
    problems,
    at: typed().at,
    put: (change: Texts) => {
      texts.current = { ...texts.current, ...change }
      setShown(texts.current)
      stored.keep({ ...texts.current })
    },
    save,
    change: saving.mutate,
    drop: stored.drop,
    saving,
  }
}

/** The name of an entry among those of its section. */
export const nameOf = (entry: Entry | undefined) => (entry === undefined ? 'new' : 'id' in entry ? entry.id : entry.name)
