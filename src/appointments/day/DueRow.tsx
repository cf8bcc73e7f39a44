import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Attendance, Due } from '../../../contract/appointments/appointment'
import { addresses } from '../../platform/addresses'
import { Failure } from '../../platform/frame/Failure'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { sayHours } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { attend } from '../lookup'
import { sayState } from '../parts/words'
import './index.scss'

/** Somebody who comes, and what the desk notes of it. */
export function DueRow({ due }: { due: Due }) {
  const { t } = useLingui()
  const pick = usePick()
  const noting = useMutation({ mutationFn: (attendance: Attendance) => attend({ appointmentId: due.id, attendance }) })
  const { caseId } = due
  const { tone, words } = sayState(due)
  const names = { arrived: t`到了`, done: t`办完了`, noShow: t`没来` }
  const who = due.name ?? t`没留姓名`
  const about = [who, ...(due.phone === null ? [] : [due.phone]), ...(due.service ? [pick(due.service.name)] : [])]
  return (
    <View>
      <Row
        motif='person'
        title={sayHours(due.startsAt, due.endsAt)}
        note={about.join(' · ')}
        end={<Tag tone={tone}>{words}</Tag>}
        onTap={caseId === null ? undefined : () => void go(addresses.deskCase(caseId))}
      />
      {due.allowed.length > 0 && (
        <View className='day-acts'>
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
        </View>
      )}
      <Failure error={noting.error} />
    </View>
  )
}
