import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Attendance, Due, RevealedOfDue } from '../../../contract/appointments/appointment'
import { Revealing } from '../../cases/Revealing'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayHours, saySpan } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { attend, reveal } from '../lookup'
import { sayState } from '../parts/words'
import './index.scss'

/** Somebody who comes, whom the desk may call, and what it notes of it; with the day where others than one day's stand together. */
export function DueRow({ due, withDay }: { due: Due; withDay?: boolean }) {
  const { t } = useLingui()
  const pick = usePick()
  const noting = useMutation({ mutationFn: (attendance: Attendance) => attend({ appointmentId: due.id, attendance }) })
  const [asked, setAsked] = useState<RevealedOfDue>()
  const { caseId } = due
  const { tone, words } = sayState(due)
  const names = { arrived: t`到了`, done: t`办完了`, noShow: t`没来` }
  const who = due.name ?? t`没留姓名`
  const about = [who, ...(due.phone === null ? [] : [due.phone]), ...(due.service ? [pick(due.service.name)] : [])]
  return (
    <View>
      <Row
        motif='person'
        title={withDay ? saySpan(due.startsAt, due.endsAt) : sayHours(due.startsAt, due.endsAt)}
        note={about.join(' · ')}
        end={<Tag tone={tone}>{words}</Tag>}
        onTap={caseId === null ? undefined : () => void go(addresses.deskCase(caseId))}
      />
      <View className='day-acts'>
        {due.mustMove && (
          <Button
            kind='second'
            label={t`${who}：换个时间`}
            onTap={() => void go(addresses.appoint({ appointment: due.id, desk: due.deskId, from: due.startsAt }))}
          >{t`换个时间`}</Button>
        )}
        {due.allowed.map((attendance) => (
          <Button
            key={attendance}
            kind='second'
            busy={noting.isPending && noting.variables === attendance}
            label={t`${who}：${names[attendance]}`}
            onTap={() => noting.mutate(attendance)}
          >
            {names[attendance]}
          </Button>
        ))}
        {due.phone !== null && <Button kind='plain' label={t`${who}：看电话`} onTap={() => setAsked('phone')}>{t`看电话`}</Button>}
        {due.name !== null && <Button kind='plain' label={t`${who}：看全名`} onTap={() => setAsked('name')}>{t`看全名`}</Button>}
      </View>
      {asked !== undefined && (
        <Revealing
          key={asked}
          what={asked}
          told={t`本人会收到通知`}
          show={(reason) => reveal({ appointmentId: due.id, field: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
      <Failure error={noting.error} />
    </View>
  )
}
