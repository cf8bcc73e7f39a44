import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Import, ImportPlace, PlaceState } from '../../../contract/imports'
import { Further } from '../../cases/Further'
import { Items } from '../../platform/frame/Items'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { placeTones, sayChange, sayPlaceState, sayRooms } from '../parts/words'
import { usePlaces } from './asking'

const order: readonly PlaceState[] = ['new', 'changed', 'doubtful', 'out', 'equal']

/** The buildings of the list, those of one state at a time. */
export function Places({ importId, counts }: { importId: string; counts: Import['places'] }) {
  const { t } = useLingui()
  const there = order.filter((state) => counts[state] > 0)
  const [chosen, setChosen] = useState<PlaceState>()
  const state = chosen !== undefined && there.includes(chosen) ? chosen : there[0]
  return (
    <Card title={t`每栋楼`}>
      <View className='imports-stack'>
        {there.length > 1 && (
          <Choice
            id='state'
            compact
            label={t`看哪些`}
            options={there.map((one) => ({ value: one, label: `${sayPlaceState(one)} ${counts[one]}` }))}
            value={state}
            onChange={(value) => setChosen(value as PlaceState)}
          />
        )}
        <List key={state} importId={importId} state={state} />
      </View>
    </Card>
  )
}

function List({ importId, state }: { importId: string; state: PlaceState | undefined }) {
  const { t } = useLingui()
  const query = usePlaces(importId, state)
  return (
    <Items query={query} rows={5} empty={<Empty motif='empty' title={t`表里没有能看懂的楼`} note={t`照着看不懂的行改好，再传一次。`} />}>
      {(places, more) => (
        <View>
          {places.map((place) => (
            <Place key={place.at} place={place} />
          ))}
          {more}
          <Further query={query} />
        </View>
      )}
    </Items>
  )
}

function Place({ place }: { place: ImportPlace }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const { compound, building, state, added, row } = place
  return (
    <>
      <Row
        title={`${compound}${building}`}
        note={sayChange(place) || t`第 ${row} 行起`}
        end={<Tag tone={placeTones[state]}>{sayPlaceState(state)}</Tag>}
        onTap={added.length > 0 ? () => setOpen(!open) : undefined}
      />
      {open && <View className='imports-rooms'>{sayRooms(added)}</View>}
    </>
  )
}
