import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Activity } from '../../../contract/activities'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { correct } from '../parts/asking'

/** The button that opens the words of a published activity for correction. */
export function Correct({ activity }: { activity: Activity }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind='second' onTap={() => setOpen(true)}>{t`改文字`}</Button>
      {open && <Words activity={activity} onClose={() => setOpen(false)} />}
    </>
  )
}

function Words({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { t } = useLingui()
  // What a colleague changes in the meantime is refused as such, and does not come under one's hands.
  const [first] = useState(activity)
  const { keep, lacks, save, correcting } = useCorrecting(first, onClose)
  return (
    <Sheet open title={t`改文字`} closeText={t`关上`} onClose={onClose}>
      <View className='planning-soft'>{t`改写错的字，不另外通知。时间、地方变了，请用“改时间、地方”，报了名的会收到通知。`}</View>
      <Field
        id='correct-title'
        label={t`活动叫什么`}
        maxLength={60}
        defaultValue={first.title}
        error={lacks.title}
        onCommit={keep('title')}
      />
      <Field
        id='correct-description'
        type='paragraph'
        label={t`来了做什么`}
        maxLength={2_000}
        defaultValue={first.description}
        error={lacks.description}
        onCommit={keep('description')}
      />
      <Field
        id='correct-bring'
        label={t`要带什么（不用带就空着）`}
        maxLength={200}
        defaultValue={first.bring ?? ''}
        onCommit={keep('bring')}
      />
      <Failure error={correcting.error} />
      <Button busy={correcting.isPending} onTap={save}>{t`改好`}</Button>
    </Sheet>
  )
}

function useCorrecting(first: Activity, onDone: () => void) {
  const { t } = useLingui()
  const words = useRef({ title: first.title, description: first.description, bring: first.bring ?? '' })
  const [lacks, setLacks] = useState<{ title?: string; description?: string }>({})
  const correcting = useMutation({
    mutationFn: ({ bring, ...rest }: typeof words.current) =>
      correct({ activityId: first.id, corrections: first.corrections ?? 0, ...rest, bring: bring === '' ? undefined : bring }),
    onSuccess: () => {
      showToast(t`文字改好了，报名的都不变。`)
      onDone()
    },
  })
  const save = () => {
    const { title, description } = words.current
    setLacks({
      title: title === '' ? t`写上活动叫什么` : undefined,
      description: description === '' ? t`写上来了做什么` : undefined,
    })
    if (title !== '' && description !== '') correcting.mutate(words.current)
  }
  const keep = (name: keyof typeof words.current) => (typed: string) => {
    words.current = { ...words.current, [name]: typed.trim() }
  }
  return { keep, lacks, save, correcting }
}
