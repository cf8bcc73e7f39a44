import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { Relation } from '../../../contract/cases/relations'
import type { CaseRow } from '../../../contract/cases/row'
import { sayAction } from '../../cases/words'
import { Button } from '../../ui/Button'
import { pressable, spoken } from '../../ui/press'
import { Sheet } from '../../ui/Sheet'
import { useLetters } from '../../workplace/frame/keys'
import { Letter } from '../../workplace/frame/Letter'
import { lettersOf } from '../../workplace/frame/letters'
import { useWide } from '../../workplace/frame/wide'
import { type Giving, together } from '../deeds/together'
import type { Picked } from './picked'
import { TogetherForm } from './TogetherForm'
import './together.scss'

interface Doing {
  act: Giving
  rows: readonly CaseRow[]
}

/** How many cases are picked, and the acts that all of them allow. */
export function Together({ picked, relation }: { picked: Picked; relation: Relation }) {
  const { t } = useLingui()
  const wide = useWide()
  // Those that were picked when the form was opened: what is refused may leave the list meanwhile.
  const [doing, setDoing] = useState<Doing>()
  const { rows } = picked
  const kind = rows[0]?.kind ?? ''
  const acts = together(rows, relation)
  const table = kindNamed(kind)
  const letters = wide && table !== undefined ? lettersOf(table) : {}
  const leave = () => picked.keep([])
  useLetters({
    Escape: leave,
    ...Object.fromEntries(acts.flatMap((act) => (letters[act.action] ? [[letters[act.action] ?? '', () => setDoing({ act, rows })]] : []))),
  })
  return (
    <>
      <View className='desk-together'>
        <View className='desk-together-head'>
          <View className='desk-together-says' {...spoken({ live: 'polite' })}>
            {rows.length === 0 ? t`点一下要一起办的。` : plural(rows.length, { other: '选了 # 件' })}
          </View>
          <View className='desk-together-leave focusable' {...pressable({ onTap: leave })}>{t`不选了`}</View>
        </View>
        {rows.length > 0 && acts.length === 0 && <View>{t`这几件不能一起办，请少选几件。`}</View>}
        {acts.length > 0 && (
          <View className='desk-together-acts'>
            {acts.map((act, at) => (
              <Button key={act.action} kind={at === 0 ? 'main' : 'second'} onTap={() => setDoing({ act, rows })}>
                {sayAction(kind, act.action)}
                <Letter letter={letters[act.action]} />
              </Button>
            ))}
          </View>
        )}
      </View>
      <Sheet
        open={doing !== undefined}
        title={doing === undefined ? '' : sayAction(doing.rows[0]?.kind ?? '', doing.act.action)}
        closeText={t`关上`}
        onClose={() => setDoing(undefined)}
      >
        {doing !== undefined && (
          <TogetherForm giving={doing.act} picked={doing.rows} onKeep={picked.keep} onDone={() => setDoing(undefined)} />
        )}
      </Sheet>
    </>
  )
}
