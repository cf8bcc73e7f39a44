import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Draft } from '../../../contract/catalogue/draft'
import { problemsOf } from '../../../contract/catalogue/problems'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Failure } from '../../platform/frame/Failure'
import { goBack } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { showToast } from '../../ui/toast-store'
import { saveDraft } from '../parts/asking'
import { Differences } from '../parts/Differences'
import { differencesOf } from '../parts/differences.rules'
import { type Part, partWith } from '../parts/fields'
import { useSaying } from '../parts/words'
import { boundsBroken, errorsOf } from './form'
import { Form } from './forms'
import { usePart } from './usePart'

interface PartFormProps {
  draft: Draft
  part: Part
  catalogue: Catalogue
  /** Says at each field what keeps the draft from its reader. */
  check: boolean
  onClash: () => void
}

/** The form of a part; what is typed is kept on the phone until it is saved. */
export function PartForm({ draft, part, catalogue, check, onClash }: PartFormProps) {
  const { t } = useLingui()
  const { of, id, version } = draft
  const { text, before, clash, put, accept, checked, drop } = usePart(draft, part)
  const [broken, setBroken] = useState<Record<string, string>>({})
  const saving = useMutation({
    mutationFn: (change: Parameters<typeof saveDraft>[0]['change']) => saveDraft({ of, id, version, change }),
    onSuccess: () => {
      drop()
      showToast(t`存在草稿里了。`)
      void goBack(addresses.editEntry({ of, id }))
    },
    onError: (error) => {
      if (isRefusal(error, 'DRAFT_CHANGED')) onClash()
    },
  })
  const save = () => {
    const change = checked()
    setBroken(change.success ? {} : boundsBroken(change.error.issues))
    if (change.success) saving.mutate(change.data)
  }
  const problems = check ? problemsOf(text, { id, rest: catalogue }).filter(({ field }) => partWith(of, field) === part) : []
  const errors = { ...errorsOf(problems), ...broken }
  return (
    <View className='editing-stack'>
      <ErrorSummary title={t`这些要改`} errors={Object.entries(errors).map(([fieldId, said]) => ({ fieldId, text: said }))} />
      <Form part={part} text={text} put={put} errors={errors} catalogue={catalogue} />
      <Failure error={saving.error} />
      {clash && <Clash before={before} draft={draft} catalogue={catalogue} />}
      <View className='editing-save'>
        {clash ? (
          <Button onTap={accept}>{t`看过了，还是用我写的`}</Button>
        ) : (
          <Button busy={saving.isPending} onTap={save}>{t`存在草稿里`}</Button>
        )}
      </View>
    </View>
  )
}

function Clash({ before, draft, catalogue }: Pick<PartFormProps, 'draft' | 'catalogue'> & { before: Draft['text'] }) {
  const { t } = useLingui()
  const differences = differencesOf(before, draft.text, useSaying(catalogue))
  return (
    <Card title={t`你写的时候，同事改了这一段`}>
      <View className='editing-soft'>{t`你写的还在上面。先看看同事改了什么，再定用谁的。`}</View>
      <Differences differences={differences} />
    </Card>
  )
}
