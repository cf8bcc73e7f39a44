import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Organisation, Service } from '../../../contract/catalogue/catalogue'
import { dial } from '../../platform/dial'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { Motif } from '../../ui/papercut/Motif'
import { classes } from '../../ui/press'
import { isUnchecked } from '../parts/lookup'
import './index.scss'

/** What has to be known before anything else: danger or a date, that this is closed, that it was not checked for long. */
export function Warnings({ service, organisation }: { service: Service; organisation: Organisation | undefined }) {
  const { t } = useLingui()
  const pick = usePick()
  const { note, state } = service
  const old = isUnchecked(service)
  const numbers = [...new Set(note?.zh.match(/\b(110|119|120)\b/g))]
  const call = organisation && <Button kind='second' onTap={() => dial(organisation.phone)}>{t`打电话问问`}</Button>
  return (
    <>
      {note !== null && (
        <Warning tone='alert' words={pick(note)}>
          {numbers.map((number) => (
            <Button key={number} onTap={() => dial(number)}>{t`打 ${number}`}</Button>
          ))}
        </Warning>
      )}
      {state === 'closed' && (
        <Warning tone='waiting' words={t`这件事现在不办了。别白跑，先打电话问问。`}>
          {call}
        </Warning>
      )}
      {old && (
        <Warning tone='waiting' words={t`这条半年多没核对了，先打电话问问。`}>
          {state === 'open' && call}
        </Warning>
      )}
    </>
  )
}

interface WarningProps {
  tone: 'alert' | 'waiting'
  words: string
  children: ReactNode
}

function Warning({ tone, words, children }: WarningProps) {
  return (
    <View className={classes('warning', `warning-${tone}`)}>
      <View className='warning-picture'>
        <Motif name='bell' />
      </View>
      <View className='warning-words'>
        <View>{words}</View>
        {children}
      </View>
    </View>
  )
}
