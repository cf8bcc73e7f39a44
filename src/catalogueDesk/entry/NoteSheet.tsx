import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type Mark, ServiceNote } from '../../../contract/catalogue/draft'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'

interface NoteSheetProps {
  open: boolean
  note: { zh: string; en: string } | null
  marking: { mutate: (mark: Mark) => void; isPending: boolean; error: unknown }
  onClose: () => void
}

const longest = 120

/** What has to be known first: shown on top of the service as soon as it is saved. */
export function NoteSheet({ open, note, marking, onClose }: NoteSheetProps) {
  const { t } = useLingui()
  const text = useRef({ zh: '', en: '' })
  const [lacking, setLacking] = useState(false)
  const begun = useRef(false)
  if (open && !begun.current) text.current = note ?? { zh: '', en: '' }
  begun.current = open
  const save = () => {
    const given = ServiceNote.safeParse(text.current)
    setLacking(!given.success)
    if (given.success) marking.mutate({ what: 'noted', note: given.data })
  }
  const error = lacking ? t`中文和英文都要写。` : undefined
  return (
    <Sheet open={open} title={t`提醒`} closeText={t`关上`} onClose={onClose}>
      <View className='editing-soft'>{t`停电、放假、换地方，或者去之前一定要知道的事。存了就给居民看，不用等同事。`}</View>
      <Field
        id='note-zh'
        label={t`中文`}
        type='paragraph'
        maxLength={longest}
        defaultValue={note?.zh}
        error={error}
        onCommit={(zh) => {
          text.current = { ...text.current, zh }
        }}
      />
      <Field
        id='note-en'
        label={t`英文`}
        type='paragraph'
        maxLength={2 * longest}
        defaultValue={note?.en}
        error={error}
        onCommit={(en) => {
          text.current = { ...text.current, en }
        }}
      />
      <Failure error={marking.error} />
      <View className='editing-buttons'>
        <Button busy={marking.isPending} onTap={save}>{t`给居民看`}</Button>
        {note !== null && (
          <Button
            kind='plain'
            busy={marking.isPending}
            onTap={() => marking.mutate({ what: 'noted', note: null })}
          >{t`事情过了，去掉提醒`}</Button>
        )}
      </View>
    </Sheet>
  )
}
