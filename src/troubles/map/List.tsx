import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { PublicTrouble } from '../../../contract/cases/nearby'
import { sayNear } from '../../cases/near'
import { motifOf, sayCategory } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Following } from './Following'

const atOnce = 20

/** What is open, in words: complete without the drawing. */
export function List({ items }: { items: readonly PublicTrouble[] }) {
  const { t } = useLingui()
  const [most, setMost] = useState(atOnce)
  const [opened, setOpened] = useState<string>()
  return (
    <>
      <Card>
        {items.slice(0, most).map((item) => (
          <TroubleRow key={item.id} item={item} onTap={() => (item.following ? void go(addresses.repair(item.id)) : setOpened(item.id))} />
        ))}
      </Card>
      {items.length > most && <Button kind='second' onTap={() => setMost(most + atOnce)}>{t`再看一些`}</Button>}
      <Following item={items.find(({ id }) => id === opened)} onClose={() => setOpened(undefined)} />
    </>
  )
}

function TroubleRow({ item, onTap }: { item: PublicTrouble; onTap: () => void }) {
  const { t } = useLingui()
  return (
    <Row
      motif={motifOf(item.kind, item.category)}
      title={sayCategory(item.kind, item.category)}
      note={sayNear(item).join(' · ')}
      end={item.following ? <Tag tone='done'>{t`您在跟进`}</Tag> : undefined}
      onTap={onTap}
    />
  )
}
