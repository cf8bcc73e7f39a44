import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { spoken } from '../../ui/press'
import { CallStation } from '../parts/Call'
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
          <Empty motif='empty' title={t`没听懂这件事`} note={t`换个说法试试。要是着急，直接打电话，驿站帮您问。`} />
        )}
      </View>
      {found && (
        <Card>
          <Services services={services} />
        </Card>
      )}
      <CallStation catalogue={catalogue} title={found ? t`不是这些？问问驿站` : t`问问驿站`} />
      {!found && <Themes />}
    </View>
  )
}
