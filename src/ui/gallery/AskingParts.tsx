import { useState } from 'react'
import { Button } from '../Button'
import { Card } from '../Card'
import { Choice } from '../Choice'
import { DateChoice } from '../DateChoice'
import { ErrorSummary } from '../ErrorSummary'
import { Field } from '../Field'
import { PhotoField } from '../PhotoField'
import { Sheet } from '../Sheet'
import { showToast } from '../toast-store'
import { VoiceField } from '../VoiceField'
import { dateWords, days, people, photos, photoWords, sessions, voiceWords } from './samples'

const nothing = () => {}
const voice = { words: voiceWords, onStart: nothing, onStop: nothing, onPlay: nothing, onRemove: nothing, onRetry: nothing }

export function AskingParts() {
  const [party, setParty] = useState(['me', 'mother'])
  const [session, setSession] = useState('morning')
  const [day, setDay] = useState('2026-12-22')
  const [open, setOpen] = useState(false)
  return (
    <>
      <ErrorSummary title='还有 1 处要改' errors={[{ fieldId: 'phone', text: '手机号要写满 11 位' }]} />
      <Field id='name' label='怎么称呼您' defaultValue='白晓梅' onCommit={nothing} />
      <Field
        id='phone'
        label='手机号'
        type='phone'
        hint='师傅上门前会打这个电话'
        error='手机号要写满 11 位'
        defaultValue='1990000'
        onCommit={nothing}
      />
      <Field id='words' label='说说是什么情况' type='paragraph' placeholder='比如：水槽下面一直滴水' onCommit={nothing} />
      <Choice id='party' label='谁去' hint='最多 5 人' multiple compact options={people} values={party} onChange={setParty} />
      <Choice id='session' label='哪一场' options={sessions} value={session} onChange={setSession} />
      <Card>
        <DateChoice
          label='哪一天'
          month='2026-12'
          days={days}
          value={day}
          today='2026-12-05'
          words={dateWords}
          onChange={setDay}
          onMonth={nothing}
        />
      </Card>
      <PhotoField
        id='photos'
        label='照片'
        hint='最多 9 张'
        photos={photos}
        words={photoWords}
        onAdd={nothing}
        onRemove={nothing}
        onRetry={nothing}
      />
      <VoiceFields />
      <Button onTap={() => setOpen(true)}>打开底部的纸</Button>
      <Button kind='second' onTap={() => showToast('已取消报名', { undo: { label: '撤回', onUndo: nothing } })}>
        显示一句话
      </Button>
      <Button busy>正在报名</Button>
      <Button disabled>还没开始报名</Button>
      <Button kind='plain' onTap={nothing}>
        以后再说
      </Button>
      <Sheet open={open} title='真的要取消吗' closeText='关闭' onClose={() => setOpen(false)}>
        <Button onTap={() => setOpen(false)}>取消报名</Button>
      </Sheet>
    </>
  )
}

function VoiceFields() {
  return (
    <>
      <VoiceField id='hold' label='说一说' hint='最长 60 秒' playing={false} {...voice} />
      <VoiceField id='listening' label='正在录音' recordingSeconds={7} playing={false} {...voice} />
      <VoiceField id='spoken' label='说好的话' voice={{ seconds: 12, progress: 40 }} playing={false} {...voice} />
    </>
  )
}
