import { plural, t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Venue } from '../../../contract/communities'
import { searchable } from '../../../contract/text'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'

interface VenueChoiceProps {
  id: string
  venues: readonly Venue[]
  value: string | null
  onChange: (venueId: string) => void
}

/** The community's rooms and places, found by a part of their name. */
export function VenueChoice({ id, venues, value, onChange }: VenueChoiceProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const found = venues.filter(({ name }) => searchable(name).includes(searchable(search)))
  const options = found.map((venue) => ({ value: venue.id, label: venue.name, note: sayRoom(venue) }))
  return (
    <View>
      <Field id={id} label={t`找地方`} placeholder={t`名字里的一两个字`} maxLength={20} onType={setSearch} onCommit={setSearch} />
      {found.length === 0 ? (
        <View className='planning-soft'>{t`没有叫这个的，换个字找找。`}</View>
      ) : (
        <Choice id={`${id}-venues`} label={t`在哪儿`} options={options} value={value ?? undefined} onChange={onChange} />
      )}
    </View>
  )
}

function sayRoom({ outdoor, capacity }: Venue): string {
  const where = outdoor ? text`室外` : text`室内`
  return capacity === null ? where : `${where} · ${plural(capacity, { other: '坐得下 # 人' })}`
}
