import { plural } from '@lingui/core/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Organisation } from '../../../contract/catalogue/catalogue'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import '../parts/parts.scss'

const atFirst = 3

interface OrganisationsProps {
  title: string
  motif: string
  organisations: readonly Organisation[]
  onShow: (organisation: Organisation) => void
}

/** Organisations of a kind: the first few, and the rest on a tap: a page sends WeChat at most 20 KB at once. */
export function Organisations({ title, motif, organisations, onShow }: OrganisationsProps) {
  const pick = usePick()
  const [whole, setWhole] = useState(false)
  if (organisations.length === 0) return null
  return (
    <Card title={title}>
      {(whole ? organisations : organisations.slice(0, atFirst)).map((organisation) => (
        <Row
          key={organisation.id}
          motif={motif}
          title={pick(organisation.name)}
          note={<View className='station-words'>{pick(organisation.does)}</View>}
          onTap={() => onShow(organisation)}
        />
      ))}
      {!whole && organisations.length > atFirst && (
        <View className='station-button'>
          <Button kind='second' onTap={() => setWhole(true)}>
            {plural(organisations.length, { other: '看全部 # 家' })}
          </Button>
        </View>
      )}
    </Card>
  )
}
