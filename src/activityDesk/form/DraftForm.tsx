import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ActivityDraft, problemsOf } from '../../../contract/activityDraft'
import type { Venue } from '../../../contract/communities'
import { addresses } from '../../platform/addresses'
import { now } from '../../platform/clock'
import { isRefusal } from '../../platform/failures'
import { Failure } from '../../platform/frame/Failure'
import { go, goBack } from '../../platform/go'
import { Button } from '../../ui/Button'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { showToast } from '../../ui/toast-store'
import { desk } from '../parts/addresses'
import { dropDraft, saveDraft } from '../parts/asking'
import { fieldIdOf, sayProblem } from '../parts/words'
import { Booking } from './Booking'
import { Clash } from './Clash'
import { Sessions } from './Sessions'
import { useBroken } from './useBroken'
import { useForm } from './useForm'
import { What } from './What'

interface DraftFormProps {
  draft: ActivityDraft
  venues: readonly Venue[]
  /** A colleague was quicker: the draft is read anew. */
  onClash: () => void
}

/** The questions of an activity. What is typed is kept on this phone until it is saved for everybody. */
export function DraftForm({ draft, venues, onClash }: DraftFormProps) {
  const { t } = useLingui()
  const { activityId, version } = draft
  const form = useForm(draft)
  const [checks, setChecks] = useState(false)
  const { broken, brokenNow, breaks } = useBroken()
  const saving = useMutation({
    mutationFn: async () => (form.touched ? saveDraft({ activityId, version, change: form.change() }) : undefined),
    onSuccess: form.drop,
    onError: (error) => {
      if (isRefusal(error, 'DRAFT_CHANGED')) onClash()
    },
  })
  const problems = checks ? problemsOf(form.text, { venues, now: now() }) : []
  const said = { ...Object.fromEntries([...problems].reverse().map((one) => [fieldIdOf(one), sayProblem(one)])), ...broken }
  const shared = { text: form.text, put: form.put, errors: said, breaks }
  const save = () => saving.mutate(undefined, { onSuccess: () => showToast(t`存好了，同事也看得到。`) })
  const preview = () => {
    setChecks(true)
    if (Object.keys(brokenNow()).length > 0 || problemsOf(form.textNow(), { venues, now: now() }).length > 0) return
    saving.mutate(undefined, { onSuccess: () => void go(desk.preview(activityId)) })
  }
  return (
    <View className='planning planning-form'>
      <ErrorSummary title={t`这些要改`} errors={Object.entries(said).map(([fieldId, text]) => ({ fieldId, text }))} />
      {form.clashes.length > 0 && <Clash form={form} draft={draft} venues={venues} />}
      <View key={form.round} className='planning'>
        <What {...shared} />
        <Sessions {...shared} putSessions={form.putSessions} venues={venues} onRemove={form.anew} />
        <Booking {...shared} />
      </View>
      <Failure error={saving.error} />
      <View className='planning-buttons'>
        <Button busy={saving.isPending} disabled={form.clashes.length > 0} onTap={preview}>{t`看看居民看到的样子`}</Button>
        <Button kind='second' busy={saving.isPending} disabled={form.clashes.length > 0} onTap={save}>{t`先存下来`}</Button>
        <Drop activityId={activityId} version={version} onDropped={form.drop} />
      </View>
    </View>
  )
}

function Drop({ activityId, version, onDropped }: { activityId: string; version: number; onDropped: () => void }) {
  const { t } = useLingui()
  const [sure, setSure] = useState(false)
  const dropping = useMutation({
    mutationFn: () => dropDraft({ activityId, version }),
    onSuccess: () => {
      onDropped()
      void goBack(addresses.activityDesk)
    },
  })
  return (
    <>
      <Failure error={dropping.error} />
      <Button kind='plain' busy={dropping.isPending} onTap={() => (sure ? dropping.mutate() : setSure(true))}>
        {sure ? t`真的不办了，删掉` : t`这个不办了`}
      </Button>
    </>
  )
}
