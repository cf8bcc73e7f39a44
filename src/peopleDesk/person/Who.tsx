import { useLingui } from '@lingui/react/macro'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MaskedField, PersonFile } from '../../../contract/peopleDesk'
import { Revealing } from '../../cases/Revealing'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { revealOf } from '../parts/asking'

/** Name, number and home; what is masked is shown for a reason, and the person hears so. */
export function Who({ person: { id, name, phone, posts, home } }: { person: PersonFile }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<MaskedField>()
  const masked = name !== null && posts.length === 0
  return (
    <Card title={t`电话和住处`}>
      {phone === null ? (
        <Row motif='phone' title={t`没填电话`} />
      ) : (
        <Row
          motif='phone'
          title={<Text className='people-phone'>{phone}</Text>}
          note={t`点一下看完整电话`}
          onTap={() => setAsked('phone')}
        />
      )}
      <HomeRow home={home} />
      {masked && (
        <View className='people-buttons'>
          <Button kind='plain' onTap={() => setAsked('name')}>{t`看全名`}</Button>
        </View>
      )}
      {asked !== undefined && (
        <Revealing
          what={asked}
          told={t`本人会收到通知：谁看的、为什么`}
          show={(reason) => revealOf({ personId: id, field: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  )
}

function HomeRow({ home }: Pick<PersonFile, 'home'>) {
  const { t } = useLingui()
  if (home === null) return <Row motif='house' title={t`没填住址`} />
  const { address, grid, state, householdId } = home
  const end = state === 'confirmed' ? <Tag tone='done'>{t`住址已确认`}</Tag> : <Tag tone='waiting'>{t`住址等确认`}</Tag>
  return <Row motif='house' title={address} note={grid ?? t`不在网格里`} end={end} onTap={() => void go(addresses.homeFile(householdId))} />
}
