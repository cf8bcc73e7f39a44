import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { DraftSession } from '../../../contract/activityDraft'
import type { Venue } from '../../../contract/communities'
import { longestElsewhere } from '../../../contract/sessions/elsewhere'
import { searchable } from '../../../contract/text'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'

type Spot = Pick<DraftSession, 'venueId' | 'elsewhere'>

interface VenueChoiceProps {
  id: string
  venues: readonly Venue[]
  value: Spot
  /** Told of a place in words as soon as it is typed. */
  onChange: (spot: Spot) => void
  onDone: () => void
}

/** The community's rooms and places, found by a part of their name, or a place that is none of them. */
export function VenueChoice({ id, venues, value, onChange, onDone }: VenueChoiceProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [away, setAway] = useState(value.venueId === null && value.elsewhere !== '')
  if (away) {
    const put = (elsewhere: string) => onChange({ venueId: null, elsewhere })
    return <Elsewhere id={`${id}-elsewhere`} value={value.elsewhere} onChange={put} onDone={onDone} onBack={() => setAway(false)} />
  }
  const found = venues.filter(({ name }) => searchable(name).includes(searchable(search)))
  const options = found.map((venue) => ({ value: venue.id, label: venue.name, note: sayRoom(venue) }))
  const choose = (venueId: string) => {
    onChange({ venueId, elsewhere: '' })
    onDone()
  }
  return (
    <>
      <Field id={id} label={t`找地方`} placeholder={t`名字里的一两个字`} maxLength={20} onType={setSearch} onCommit={setSearch} />
      <Button kind='plain' onTap={() => setAway(true)}>{t`别的地方，自己写`}</Button>
      {found.length === 0 ? (
        <View className='planning-soft'>{t`没有叫这个的，换个字找找。`}</View>
      ) : (
        <Choice id={`${id}-venues`} label={t`在哪儿`} options={options} value={value.venueId ?? undefined} onChange={choose} />
      )}
    </>
  )
}

interface ElsewhereProps {
  id: string
  value: string
  onChange: (elsewhere: string) => void
  onDone: () => void
  onBack: () => void
}

/** A place in words. */
function Elsewhere({ id, value, onChange, onDone, onBack }: ElsewhereProps) {
  const { t } = useLingui()
  const text = useRef(value)
  const [empty, setEmpty] = useState(false)
  const done = () => {
    setEmpty(text.current === '')
    if (text.current !== '') onDone()
  }
  return (
    <>
      <Field
        id={id}
        label={t`在什么地方`}
        hint={t`居民照着找得到，比如：区文化馆二楼排练厅`}
        maxLength={longestElsewhere}
        defaultValue={value}
        error={empty ? t`写上在什么地方` : undefined}
        onCommit={(typed) => {
          text.current = typed.trim()
          onChange(text.current)
        }}
      />
      <View className='planning-buttons'>
        <Button kind='second' onTap={done}>{t`就在这里`}</Button>
        <Button kind='plain' onTap={onBack}>{t`还是从名单里选`}</Button>
      </View>
    </>
  )
}

function sayRoom({ outdoor, capacity }: Venue): string {
  const where = outdoor ? text`室外` : text`室内`
  return capacity === null ? where : `${where} · ${plural(capacity, { other: '坐得下 # 人' })}`
}
