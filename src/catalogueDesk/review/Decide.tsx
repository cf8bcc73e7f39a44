import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Draft } from '../../../contract/catalogue/draft'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { publishDraft, returnDraft } from '../parts/asking'

/** Publish, or send back with a remark. */
export function Decide({ draft }: { draft: Draft }) {
  const { t } = useLingui()
  const { of, id, version } = draft
  const [returning, setReturning] = useState(false)
  const leave = (words: string) => {
    showToast(words)
    void goInstead(addresses.catalogueDesk)
  }
  const publishing = useMutation({
    mutationFn: () => publishDraft({ of, id, version }),
    onSuccess: () => leave(t`发布了，一分钟内居民就能看到。`),
  })
  return (
    <View className='editing-buttons'>
      <View className='editing-soft'>{t`请对着“根据什么”里写的核一遍。发布了，就算今天核对过。`}</View>
      <Failure error={publishing.error} />
      <Button busy={publishing.isPending} onTap={() => publishing.mutate()}>{t`看过了，发布`}</Button>
      <Button kind='second' onTap={() => setReturning(true)}>{t`退回去改`}</Button>
      <Sheet open={returning} title={t`退回去改`} closeText={t`关上`} onClose={() => setReturning(false)}>
        <Return draft={draft} onDone={() => leave(t`退回去了，写的人会看到你的话。`)} />
      </Sheet>
    </View>
  )
}

function Return({ draft: { of, id, version }, onDone }: { draft: Draft; onDone: () => void }) {
  const { t } = useLingui()
  const remark = useRef('')
  const [lacking, setLacking] = useState(false)
  const returning = useMutation({ mutationFn: () => returnDraft({ of, id, version, remark: remark.current }), onSuccess: onDone })
  const send = () => {
    setLacking(remark.current.trim() === '')
    if (remark.current.trim() !== '') returning.mutate()
  }
  return (
    <>
      <Field
        id='remark'
        type='paragraph'
        label={t`哪里要改？`}
        maxLength={300}
        error={lacking ? t`写一句，写的人才知道改哪里。` : undefined}
        onCommit={(text) => {
          remark.current = text
        }}
      />
      <Failure error={returning.error} />
      <View className='editing-buttons'>
        <Button busy={returning.isPending} onTap={send}>{t`退回去`}</Button>
      </View>
    </>
  )
}
