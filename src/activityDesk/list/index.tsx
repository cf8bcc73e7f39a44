import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Failure } from '../../platform/frame/Failure'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { desk } from '../parts/addresses'
import { beginDraft, useDrafts } from '../parts/asking'
import { Organisers, useOrganises } from '../parts/Organisers'
import '../parts/parts.scss'
import { Drafts } from './Drafts'
import { Coming, Past } from './Sessions'

function ListPage() {
  const { t } = useLingui()
  return (
    <Organisers title={t`办活动`}>
      <Lists />
    </Organisers>
  )
}

/** What is being written first, then what is coming, or what has been, month by month. */
function Lists() {
  const { t } = useLingui()
  const drafts = useDrafts(useOrganises())
  useRefresh(drafts)
  const [when, setWhen] = useState('coming')
  const [month, setMonth] = useState(() => today().slice(0, 7))
  const options = [
    { value: 'coming', label: t`要办的` },
    { value: 'past', label: t`办过的` },
  ]
  return (
    <View className='planning-columns'>
      <View className='planning'>
        <Begin />
        <Drafts drafts={drafts} />
      </View>
      <View className='planning'>
        <Choice id='when' compact label={t`看哪些`} options={options} value={when} onChange={setWhen} />
        {when === 'coming' ? <Coming /> : <Past month={month} onMonth={setMonth} />}
      </View>
    </View>
  )
}

function Begin() {
  const { t } = useLingui()
  const beginning = useMutation({
    mutationFn: () => beginDraft({}),
    onSuccess: ({ activityId }) => void go(desk.form(activityId)),
  })
  return (
    <View className='planning-buttons'>
      <Failure error={beginning.error} />
      <Button busy={beginning.isPending} onTap={() => beginning.mutate()}>{t`办一个新活动`}</Button>
      <View className='planning-soft'>{t`以前办过的，在“办过的”里点开，照着再办一次，日子会自动排好。`}</View>
    </View>
  )
}

export default whole(ListPage)
