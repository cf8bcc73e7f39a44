import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { contentOf, everySection } from '../../../contract/settings/sections'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { useSettings } from '../parts/asking'
import { Managers } from '../parts/Managers'
import { motifs, saySection, saySummary } from '../parts/words'
import '../../workplace/frame/editing.scss'

/** What a manager can set for the community, and what was set before. */
function ListPage() {
  const { t } = useLingui()
  const query = useSettings()
  useRefresh(query)
  return (
    <Managers title={t({ message: '设置', context: 'settings' })}>
      <Answer query={query} rows={5}>
        {({ sections }) => (
          <View className='editing-columns'>
            <Card title={t`居民和同事都看得到的`}>
              {everySection.map((section) => (
                <Row
                  key={section}
                  motif={motifs[section]}
                  title={saySection(section)}
                  note={saySummary(contentOf(sections, section))}
                  onTap={() => void go(addresses.settingsPart(section))}
                />
              ))}
              <Row motif='lantern' title={t`放假和调休`} note={t`每年照国务院的通知填`} onTap={() => void go(addresses.holidays())} />
            </Card>
            <Others />
          </View>
        )}
      </Answer>
    </Managers>
  )
}

function Others() {
  const { t } = useLingui()
  return (
    <Card title={t`改过的都留着`}>
      <Row
        motif='book'
        title={t`改过什么`}
        note={t`谁、什么时候、改成了什么，可以换回来`}
        onTap={() => void go(addresses.settingsVersions)}
      />
      <Row
        motif='envelope'
        title={t`带到别的社区`}
        note={t`存成文件，或者照文件改；不带人，不带手机号`}
        onTap={() => void go(addresses.settingsFile)}
      />
    </Card>
  )
}

export default whole(ListPage)
