import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Organisation } from '../../../contract/catalogue/catalogue'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Sheet } from '../../ui/Sheet'
import { useCatalogue } from '../lookup'
import { AppointOrganisation } from '../parts/Appoint'
import { AskStation } from '../parts/Call'
import { Place } from '../parts/Place'
import { Services } from '../parts/Services'
import { Organisations } from './Organisations'
import '../parts/parts.scss'

/** Who helps here: social organisations with their prices, then partner units, then public offices. */
function DirectoryPage() {
  const { t } = useLingui()
  const query = useCatalogue()
  useRefresh(query)
  return (
    <Page title={t`便民服务`}>
      <Answer query={query} rows={6}>
        {(catalogue) => <Directory catalogue={catalogue} />}
      </Answer>
    </Page>
  )
}

function Directory({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useLingui()
  const pick = usePick()
  const [shown, show] = useState<Organisation>()
  const of = (kind: Organisation['kind']) => catalogue.organisations.filter((organisation) => organisation.kind === kind)
  if (catalogue.organisations.length === 0)
    return <Empty motif='lotus' title={t`还没有登记的单位`} note={t`社区登记了，就能在这里看到。`} />
  return (
    <View className='station-stack'>
      {of('social').map((organisation) => (
        <Card key={organisation.id} title={pick(organisation.name)}>
          <View className='station-text'>{pick(organisation.does)}</View>
          <Place organisation={organisation} />
          <AppointOrganisation organisation={organisation.id} name={pick(organisation.name)} />
          <Services short services={servicesOf(catalogue, organisation)} />
          <Complain name={pick(organisation.name)} />
        </Card>
      ))}
      <Organisations title={t`共建单位`} motif='hands' organisations={of('partner')} onShow={show} />
      <Organisations title={t`公家的窗口`} motif='house' organisations={of('public')} onShow={show} />
      <AskStation catalogue={catalogue} title={t`不知道找谁？问问驿站`} />
      <Sheet
        open={shown !== undefined}
        title={shown === undefined ? '' : pick(shown.name)}
        closeText={t`关上`}
        onClose={() => show(undefined)}
      >
        {shown && (
          <>
            <View className='station-text'>{pick(shown.does)}</View>
            <Place organisation={shown} />
            <AppointOrganisation organisation={shown.id} name={pick(shown.name)} />
            <Services short services={servicesOf(catalogue, shown)} />
            <Complain name={pick(shown.name)} />
          </>
        )}
      </Sheet>
    </View>
  )
}

/** A complaint goes to the community, which deals with the provider; never to the provider. */
function Complain({ name }: { name: string }) {
  const { t } = useLingui()
  const words = t`我要反映“${name}”的事：`
  return <Button kind='plain' onTap={() => void go(addresses.stationAsk({ words }))}>{t`不满意？告诉社区`}</Button>
}

const servicesOf = ({ services }: Catalogue, { id }: Organisation) => services.filter(({ organisation }) => organisation === id)

export default whole(DirectoryPage)
