import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { Bilingual } from '../../../contract/catalogue/catalogue'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { StepBack } from '../../platform/frame/StepBack'
import { useTrail } from '../../platform/trail'
import { usePick } from '../../platform/words/bilingual'
import { useCatalogue } from '../lookup'
import { AskStation } from '../parts/Call'
import { Reading } from '../parts/Reading'
import { Answers } from './Answers'
import { Ask } from './Ask'
import { Ending } from './Ending'
import { type Standing, standingOf } from './path.rules'
import { Unknown } from './Unknown'
import './index.scss'

/** 我能不能办: one question at a time, then what follows from the answers. These stay on this page and go with it. */
function PathPage() {
  const { t } = useLingui()
  const pick = usePick()
  const id = useRouter().params.path ?? ''
  const query = useCatalogue()
  useRefresh(query)
  // After its first step, the trail holds the place of each answer among those of its question.
  const trail = useTrail('')
  const given = trail.steps.slice(1).map(Number)
  const path = query.data?.paths.find((one) => one.id === id)
  const standing = path && standingOf(path, given)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question begins at its top
  useEffect(() => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }), [given.length])
  const title = standing === undefined ? t`看看我能不能办` : pick(titleOf(standing))
  return (
    <>
      <StepBack trail={trail} />
      <View key={given.length} className='trail-step'>
        <Page title={title}>
          <Answer query={query} kind='page'>
            {(catalogue) => {
              if (path === undefined || standing === undefined) return <Unknown catalogue={catalogue} />
              const { at, answered, left } = standing
              return (
                <View className='path'>
                  <Reading texts={spokenAt(at).map(pick)} />
                  {'question' in at ? (
                    <Ask path={path} question={at.question} left={left} onAnswer={(place) => trail.on(String(place))} />
                  ) : (
                    <Ending path={path} outcome={at.outcome} catalogue={catalogue} />
                  )}
                  <Answers answered={answered} ended={'outcome' in at} onBack={(steps) => trail.back(steps)} />
                  {!isUrgent(at) && <AskStation catalogue={catalogue} title={t`说不清楚？问问驿站`} about={{ service: path.service }} />}
                </View>
              )
            }}
          </Answer>
        </Page>
      </View>
    </>
  )
}

const titleOf = ({ at }: Standing) => ('question' in at ? at.question.ask : at.outcome.title)

/** A question with its answers, or how the path ends and what to do then. */
function spokenAt(at: Standing['at']): Bilingual[] {
  if ('outcome' in at) return [at.outcome.title, at.outcome.reason, ...at.outcome.next]
  const { ask, hint, answers } = at.question
  return [ask, ...(hint === null ? [] : [hint]), ...answers.map(({ say }) => say)]
}

/** Whom to call then stands on top. */
const isUrgent = (at: Standing['at']) => 'outcome' in at && at.outcome.verdict === 'now'

export default whole(PathPage)
