import { useLingui } from '@lingui/react/macro'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { casesContract, type RevealedField } from '../../../contract/cases/routes'
import { Revealing } from '../../cases/Revealing'
import { sayRelation } from '../../cases/words'
import { mutationOf } from '../../platform/api/mutationOf'
import { Button } from '../../ui/Button'
import { Row } from '../../ui/Row'

const reveal = mutationOf(casesContract.reveal, { changes: [casesContract.get] })

/** Who asked, masked; name and number are shown for a reason, and the resident sees who looked. */
export function Requester({ item }: { item: Case }) {
  const { t } = useLingui()
  const { requester, onBehalfOf } = item
  const [asked, setAsked] = useState<RevealedField>()
  const name = requester?.name ?? t`没填姓名`
  const phone = requester?.phone
  const asker = sayRelation(item.kind, 'requester')
  const who = onBehalfOf === null ? name : t`${name}，替${onBehalfOf}`
  return (
    <>
      <Row
        motif='phone'
        title={phone ? <Called who={who} phone={phone} /> : who}
        note={phone ? t`${asker}，点一下看电话` : t`${asker}，没留电话`}
        onTap={phone ? () => setAsked('phone') : undefined}
      />
      {requester?.name && <Button kind='plain' onTap={() => setAsked('name')}>{t`看全名`}</Button>}
      {onBehalfOf !== null && <Button kind='plain' onTap={() => setAsked('onBehalfOf')}>{t`看是替谁`}</Button>}
      {asked !== undefined && (
        <Revealing
          key={asked}
          what={asked === 'phone' ? 'phone' : 'name'}
          told={t`本人会看到谁看的、为什么`}
          show={(reason) => reveal({ caseId: item.id, field: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** A masked number breaks nowhere: after its stars a browser would. */
function Called({ who, phone }: { who: string; phone: string }) {
  return (
    <>
      {who} <Text className='desk-phone'>{phone}</Text>
    </>
  )
}
