import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Service } from '../../../contract/catalogue/catalogue'
import type { Catalogue } from '../../../contract/catalogue/routes'
import { addresses } from '../../platform/addresses'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { goInstead } from '../../platform/go'
import { usePick } from '../../platform/words/bilingual'
import { useCatalogue } from '../../station/lookup'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { useDraft } from '../parts/asking'
import { Editors, useEdits } from '../parts/Editors'
import { Begin } from './Begin'
import { DraftCard } from './DraftCard'
import { Live } from './Live'
import '../parts/parts.scss'

/** A service at the desk: how it stands, and its draft. */
function ServicePage() {
  const { t } = useLingui()
  const pick = usePick()
  const id = useRouter().params.service ?? ''
  const query = useCatalogue()
  const service = query.data?.services.find((one) => one.id === id)
  return (
    <Editors title={service === undefined ? t`一条服务` : pick(service.name)}>
      <Answer query={query} kind='page'>
        {(catalogue) => <Both catalogue={catalogue} id={id} service={service} />}
      </Answer>
    </Editors>
  )
}

function Both({ catalogue, id, service }: { catalogue: Catalogue; id: string; service: Service | undefined }) {
  const { t } = useLingui()
  const query = useDraft(id, useEdits())
  const none = id === '' || isRefusal(query.error, 'NOT_FOUND')
  if (none && service === undefined) {
    const action = <Button onTap={() => void goInstead(addresses.catalogueDesk)}>{t`看全部条目`}</Button>
    return <Empty motif='empty' title={t`没有这一条`} note={t`可能已经发布，或者同事不写了。`} action={action} />
  }
  return (
    <View className='editing-columns'>
      {service !== undefined && <Live service={service} />}
      {none ? (
        <Begin serviceId={id} />
      ) : (
        <Answer query={query} rows={4}>
          {(draft) => <DraftCard draft={draft} catalogue={catalogue} />}
        </Answer>
      )}
    </View>
  )
}

export default whole(ServicePage)
