import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { type Calendar, calendarContract } from '../../../contract/calendar'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer } from '../../platform/api/queries'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { useLogin } from '../../platform/login'
import { today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { showToast } from '../../ui/toast-store'
import { NotYours } from '../../workplace/frame/NotYours'
import { StaffPage } from '../../workplace/frame/StaffPage'
import { readDays, unbrokenDays, writeDays } from './days'
import './index.scss'

const enter = mutationOf(calendarContract.enter, { changes: [calendarContract.get] })

/** Where a manager enters the days off and make-up days of the coming year, as the State Council's notice has them. */
function HolidaysPage() {
  const { t } = useLingui()
  const year = Number(useRouter().params.year) || Number(today().slice(0, 4)) + 1
  const manages = useLogin()?.person.roles.includes('manager')
  return (
    <StaffPage title={t`${year} 年放假和调休`} login={t`登录后填放假安排`}>
      {manages ? <Entering year={year} /> : <NotYours title={t`这里是社区书记填放假安排的地方`} />}
    </StaffPage>
  )
}

function Entering({ year }: { year: number }) {
  const query = useAnswer({ route: calendarContract.get, input: { year } })
  return <Answer query={query}>{(calendar) => <Year key={JSON.stringify(calendar)} calendar={calendar} />}</Answer>
}

function Year({ calendar }: { calendar: Calendar }) {
  const { t } = useLingui()
  const { year, known, fixed, off, work } = calendar
  const texts = useRef({ off: writeDays(off.filter((day) => !fixed.includes(day))), work: writeDays(work) })
  const [unread, setUnread] = useState<{ off?: string; work?: string }>({})
  const saving = useMutation({ mutationFn: enter, onSuccess: () => showToast(t`存好了，时限会照着算。`) })
  const byLaw = writeDays(fixed)
  if (known === 'builtIn') return <View className='holidays-note'>{t`${year} 年的放假安排已经有了，不用再填。`}</View>
  const save = () => {
    const read = { off: readDays(texts.current.off, year), work: readDays(texts.current.work, year) }
    setUnread({ off: read.off.unread[0], work: read.work.unread[0] })
    if (read.off.unread.length + read.work.unread.length === 0) saving.mutate({ year, off: read.off.days, work: read.work.days })
  }
  const sayUnread = (piece?: string) => (piece === undefined ? undefined : t`“${piece}”看不懂，请写成 10月4日 这样。`)
  return (
    <Card>
      <View className='holidays-note holidays-days'>{t`法定假日已经算进去了：${byLaw}。`}</View>
      <View className='holidays-note'>{unbrokenDays(t`请照国务院办公厅的通知，把另外的日子填上。可以写“10月4日至7日”。`)}</View>
      <Field
        id='off'
        type='paragraph'
        label={t`另外放假的日子`}
        defaultValue={texts.current.off}
        error={sayUnread(unread.off)}
        maxLength={600}
        onCommit={(value) => {
          texts.current.off = value
        }}
      />
      <Field
        id='work'
        type='paragraph'
        label={t`调休上班的日子`}
        defaultValue={texts.current.work}
        error={sayUnread(unread.work)}
        maxLength={300}
        onCommit={(value) => {
          texts.current.work = value
        }}
      />
      <Failure error={saving.error} />
      <View className='holidays-save'>
        <Button busy={saving.isPending} onTap={save}>
          {known === 'entered' ? t`改好了，存下` : t`存好`}
        </Button>
      </View>
    </Card>
  )
}

export default whole(HolidaysPage)
