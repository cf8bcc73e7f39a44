import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tarojs/taro'
import { Section } from '../../../contract/settings/refusals'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { goInstead } from '../../platform/go'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { useSettings } from '../parts/asking'
import { Managers } from '../parts/Managers'
import { saySection } from '../parts/words'
import { isList } from './entries'
import { Listed } from './Listed'
import { Single } from './Single'
import '../../workplace/frame/editing.scss'

/** One section of the settings. */
function PartPage() {
  const { t } = useLingui()
  const section = Section.safeParse(useRouter().params.section).data
  const query = useSettings()
  const action = <Button onTap={() => void goInstead(addresses.settings)}>{t`看全部设置`}</Button>
  if (section === undefined) {
    return (
      <Managers title={t({ message: '设置', context: 'settings' })}>
        <Empty motif='empty' title={t`没有这一项`} action={action} />
      </Managers>
    )
  }
  return (
    <Managers title={saySection(section)}>
      <Answer query={query} kind='page'>
        {(settings) => {
          const shared = { settings, onClash: () => void query.refetch() }
          return isList(section) ? <Listed section={section} {...shared} /> : <Single section={section} {...shared} />
        }}
      </Answer>
    </Managers>
  )
}

export default whole(PartPage)
