import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { GivenRole } from '../../../contract/people'
import type { PersonFile } from '../../../contract/peopleDesk'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { givePost } from '../parts/asking'
import { type End, EndChoice } from '../parts/EndChoice'
import { sayRole } from '../parts/words'
import { needsUnit, takesUnit, UnitChoice } from './UnitChoice'

interface GivingProps {
  person: PersonFile
  onClose: () => void
}

/** A new post: what as, where, and until when. */
export function Giving({ person, onClose }: GivingProps) {
  const { t } = useLingui()
  const [role, setRole] = useState<GivenRole>()
  const [of, setOf] = useState<string>()
  const [end, setEnd] = useState<End>(null)
  const [tried, setTried] = useState(false)
  const giving = useMutation({
    mutationFn: (chosen: GivenRole) => givePost({ personId: person.id, role: chosen, of, until: end ?? undefined }),
    onSuccess: () => {
      showToast(t`给好了，会告诉本人。`)
      onClose()
    },
  })
  const choose = (chosen: string) => {
    const next = GivenRole.parse(chosen)
    setRole(next)
    setOf(undefined)
    setEnd(next === 'partner' ? undefined : null)
  }
  const lacksUnit = role !== undefined && needsUnit(role) && of === undefined
  const send = () => {
    setTried(true)
    if (role !== undefined && !lacksUnit && end !== undefined) giving.mutate(role)
  }
  return (
    <Sheet open title={t`给一个岗位`} closeText={t`关上`} onClose={onClose}>
      <View className='people-form'>
        <Choice
          id='role'
          label={t`做什么`}
          compact
          options={person.mayGive.map((each) => ({ value: each, label: sayRole(each) }))}
          value={role}
          error={tried && role === undefined ? t`请选做什么` : undefined}
          onChange={choose}
        />
        {role !== undefined && takesUnit(role) && (
          <UnitChoice key={role} role={role} value={of} error={tried && lacksUnit ? t`请选在哪里` : undefined} onChange={setOf} />
        )}
        {role !== undefined && (
          <EndChoice
            key={`end-${role}`}
            lasting={role !== 'partner'}
            value={end}
            error={tried && end === undefined ? t`请选到什么时候` : undefined}
            onChange={setEnd}
          />
        )}
        <Failure error={giving.error} />
        <Button busy={giving.isPending} onTap={send}>{t`给这个岗位`}</Button>
      </View>
    </Sheet>
  )
}
