import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Document, Service } from '../../../contract/catalogue/catalogue'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { Below } from '../../platform/frame/Below'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { go, goInstead } from '../../platform/go'
import { capital, usePick } from '../../platform/words/bilingual'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { useCatalogue } from '../lookup'
import { AppointService } from '../parts/Appoint'
import { AskStation } from '../parts/Call'
import { DocumentFacts } from '../parts/DocumentFacts'
import { Place } from '../parts/Place'
import { Reading } from '../parts/Reading'
import { Doing, Sources } from './Doing'
import { Missing } from './Missing'
import { Needs } from './Needs'
import { spokenOf } from './spoken.rules'
import { Terms } from './Terms'
import { termsIn, textsOf } from './terms.rules'
import { useTicks } from './ticks'
import { Warnings } from './Warnings'
import './index.scss'

/** One service: who may ask for it, what to bring, where to go. */
function ServicePage() {
  const { t } = useLingui()
  const pick = usePick()
  const id = useRouter().params.service ?? ''
  const query = useCatalogue()
  useRefresh(query)
  const service = query.data?.services.find((one) => one.id === id)
  const path = query.data?.paths.find((one) => one.service === id)
  const ask = service && (
    <>
      {path && <Button kind='second' onTap={() => void go(addresses.path(path.id))}>{t`看看我能不能办`}</Button>}
      <Button onTap={() => void go(addresses.stationAsk({ service: service.id }))}>{t`请驿站帮我办`}</Button>
    </>
  )
  return (
    <Page title={service === undefined ? t`怎么办` : pick(service.name)} foot={ask}>
      <Answer query={query} kind='page'>
        {(catalogue) =>
          service === undefined ? <Unknown catalogue={catalogue} /> : <ServiceFacts catalogue={catalogue} service={service} />
        }
      </Answer>
    </Page>
  )
}

function ServiceFacts({ catalogue, service }: { catalogue: Catalogue; service: Service }) {
  const { t } = useLingui()
  const pick = usePick()
  const { have, toggle } = useTicks(service.id)
  const [shown, show] = useState<Document>()
  const { documents, organisations, glossary } = catalogue
  const papers = { needs: service.needs, documents, have }
  const organisation = organisations.find(({ id }) => id === service.organisation)
  return (
    <View className='service'>
      <Warnings service={service} organisation={organisation} />
      <View>{pick(service.summary)}</View>
      <Reading texts={spokenOf(service, { documents, pick, or: t`，或者`, onlyFor: (who) => t`只有这种情况要带：${who}` })} />
      <Card title={t`谁能办`}>
        <View className='service-text'>{pick(service.who)}</View>
      </Card>
      <Needs {...papers} onToggle={toggle} onShow={show} />
      <Doing service={service} />
      {organisation && (
        <Card title={t`去哪儿办`}>
          <Row motif='house' title={pick(organisation.name)} note={<View className='station-words'>{pick(organisation.does)}</View>} />
          <Place organisation={organisation} />
          {service.state === 'open' && <AppointService service={service.id} />}
        </Card>
      )}
      <Below>
        <Missing {...papers} />
        <Sources service={service} />
        <Terms terms={termsIn(textsOf(service, documents), glossary)} />
        <AskStation catalogue={catalogue} title={t`还有不明白的，问问驿站`} about={{ service: service.id }} />
      </Below>
      <Sheet
        open={shown !== undefined}
        title={capital(shown === undefined ? '' : pick(shown.name))}
        closeText={t`关上`}
        onClose={() => show(undefined)}
      >
        {shown && <Shown document={shown} onLeave={() => show(undefined)} />}
      </Sheet>
    </View>
  )
}

function Shown({ document, onLeave }: { document: Document; onLeave: () => void }) {
  const { t } = useLingui()
  const leave = () => {
    onLeave()
    void go(addresses.stationList({ document: document.id }))
  }
  return (
    <>
      <DocumentFacts document={document} />
      <Button kind='second' onTap={leave}>{t`还有哪些事要用它`}</Button>
    </>
  )
}

/** The station's list changes: a link may lead to what it no longer has. */
function Unknown({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useLingui()
  const action = <Button onTap={() => void goInstead(addresses.station)}>{t`去驿站找找`}</Button>
  return (
    <>
      <Empty motif='empty' title={t`没有这件事了`} note={t`可能换了名字，到驿站里搜一搜。`} action={action} />
      <AskStation catalogue={catalogue} title={t`问问驿站`} />
    </>
  )
}

export default whole(ServicePage)
