import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { SessionDetail } from '../../../contract/sessions/session'
import { residentsPage } from '../../activities/detail/lookup'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { showToast } from '../../ui/toast-store'
import { desk } from '../parts/addresses'
import { publishDraft, usePreview } from '../parts/asking'
import { Organisers, useOrganises } from '../parts/Organisers'
import { sayProblem } from '../parts/words'
import '../parts/parts.scss'

const { SessionBand, Sessions, Facts } = residentsPage

/** The residents' own page, made of the draft, and the button that publishes it. */
function PreviewPage() {
  const { t } = useLingui()
  const activityId = useRouter().params.draft ?? ''
  const query = usePreview(activityId, useOrganises())
  const unfit = isRefusal(query.error, 'ACTIVITY_UNFIT') ? query.error.data.problems : []
  return (
    <Organisers title={t`居民看到的样子`}>
      {unfit.length > 0 ? (
        <Card title={t`还差这些，补好就能发布`}>
          {unfit.map((problem) => (
            <View key={problem.field + problem.why} className='planning-soft'>
              {sayProblem(problem)}
            </View>
          ))}
          <Button onTap={() => void goInstead(desk.form(activityId))}>{t`去补上`}</Button>
        </Card>
      ) : (
        <Answer query={query} kind='page'>
          {({ sessions, version }) => <Preview {...{ activityId, sessions, version }} />}
        </Answer>
      )}
    </Organisers>
  )
}

function Preview({ activityId, sessions, version }: { activityId: string; sessions: SessionDetail[]; version: number }) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState(sessions[0]?.id)
  const shown = sessions.find(({ id }) => id === chosen) ?? sessions[0]
  const publishing = useMutation({
    mutationFn: () => publishDraft({ activityId, version }),
    onSuccess: () => {
      showToast(t`发布了，居民看得到了。`)
      void goInstead(desk.activity(activityId))
    },
  })
  if (shown === undefined) return null
  return (
    <View className='planning planning-form'>
      <View className='planning-soft'>{t`下面就是居民点开看到的。日子、时间、地方都对吗？`}</View>
      <SessionBand session={shown} />
      <Sessions session={shown} onChoose={setChosen} />
      <Facts session={shown} />
      <Failure error={publishing.error} />
      <View className='planning-buttons'>
        <Button busy={publishing.isPending} onTap={() => publishing.mutate()}>{t`都对，发布`}</Button>
        <Button kind='second' onTap={() => void goInstead(desk.form(activityId))}>{t`再改改`}</Button>
      </View>
    </View>
  )
}

export default whole(PreviewPage)
