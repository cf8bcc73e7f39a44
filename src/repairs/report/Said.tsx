import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { AskPhotos } from '../../platform/uploads/AskPhotos'
import { AskVoice } from '../../platform/uploads/AskVoice'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { Answers } from './Answers'
import { answer, currentReport, useReport } from './draft'
import { Nearby } from './Nearby'
import { useSendingReport } from './sending'
import type { QuestionProps } from './way'

const longest = 2_000

/** What happened, in a photo, a spoken message or words; below it, the answers so far to check before sending. */
export function Said({ way }: QuestionProps) {
  const { t } = useLingui()
  const report = useReport()
  const { photos, voice, send, ...sending } = useSendingReport()
  const [asked, setAsked] = useState(false)
  const said = sending.hasSomething || (report.text ?? '').trim() !== ''
  const enough = voice.canRecord ? t`拍张照、说一句，或者写几个字，有一样就行。` : t`拍张照，或者写几个字，有一样就行。`
  const errors = asked ? problems() : []

  function problems() {
    const { category, where, text = '' } = currentReport()
    return [
      { fieldId: 'said', text: enough, wrong: !sending.hasSomething && text.trim() === '' },
      { fieldId: 'category', text: t`请选哪儿坏了。`, wrong: category === undefined || !category.includes('.') },
      { fieldId: 'where', text: t`请选在哪儿。`, wrong: where === undefined },
      { fieldId: 'photos', text: t`有的没传上去，请再传一次，或者去掉。`, wrong: sending.failed },
    ].filter(({ wrong }) => wrong)
  }

  const done = () => {
    setAsked(true)
    if (problems().length === 0) send()
  }
  const errorOf = (fieldId: string) => errors.find((error) => error.fieldId === fieldId)?.text
  return (
    <Page
      title={t`说说怎么了`}
      foot={
        <Button busy={sending.busy} onTap={done}>
          {sending.waiting ? t`传完就发出去` : t`发出去`}
        </Button>
      }
    >
      <ErrorSummary title={t`还差一点`} errors={errors} />
      <Failure far error={sending.error} />
      <Nearby report={report} onFollowed={sending.forget} />
      <Card>
        <View id='said' className='report-said'>
          {!said && errorOf('said') === undefined && <View className='report-hint'>{enough}</View>}
          {errorOf('said') !== undefined && <View className='report-error'>{errorOf('said')}</View>}
        </View>
        <AskPhotos id='photos' label={t`照片`} error={errorOf('photos')} photos={photos} />
        <AskVoice id='voice' label={t`说一句`} voice={voice} />
        <Field
          id='text'
          type='paragraph'
          label={t`写几个字`}
          placeholder={t`比如：厨房水槽下面一直滴水`}
          defaultValue={report.text}
          maxLength={longest}
          onCommit={(text) => answer({ text })}
        />
      </Card>
      <Answers way={way} report={report} errorOf={errorOf} />
    </Page>
  )
}
