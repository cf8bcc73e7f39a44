import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { spoken } from '../../ui/press'
import { AskStation } from '../parts/Call'
import { Services } from '../parts/Services'
import { Themes } from '../parts/Themes'
import { findServices, indexOf } from '../search.rules'
import '../parts/parts.scss'

/** Best ones first; whoever looks further words it otherwise. */
const most = 15

/** What the words lead to; or who can be asked instead. */
export function Found({ catalogue, words }: { catalogue: Catalogue; words: string }) {
  const { t } = useLingui()
  const index = useMemo(() => indexOf(catalogue), [catalogue])
  const services = findServices(index, words)
    .slice(0, most)
    .map(({ service }) => service)
  const found = services.length > 0
  return (
    <View className='station-stack'>
      <View {...spoken({ role: 'status' })}>
        {found ? (
          <View className='station-soft'>{plural(services.length, { other: '找到 # 项' })}</View>
        ) : (
          <Empty
            motif='empty'
            title={t`没找到这件事`}
            note={t`换个说法试试，或者原样发给驿站，有人回您。`}
            action={<Button onTap={() => void go(addresses.stationAsk({ words }))}>{t`把这句话发给驿站`}</Button>}
          />
        )}
      </View>
      {found && (
        <Card>
          <Services services={services} />
        </Card>
      )}
      <AskStation catalogue={catalogue} title={found ? t`不是这些？问问驿站` : t`问问驿站`} about={{ words }} />
      {!found && <Themes />}
    </View>
  )
}
