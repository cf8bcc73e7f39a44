import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { canonicalJson } from '../../../contract/canonical'
import { type CommunitySettings, type SettingsVersion, settingsContract } from '../../../contract/settings/routes'
import { contentOf } from '../../../contract/settings/sections'
import { usePages } from '../../platform/api/queries'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Items } from '../../platform/frame/Items'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { showToast } from '../../ui/toast-store'
import { changeSettings, useSettings } from '../parts/asking'
import { Change } from '../parts/Change'
import { Managers, useManages } from '../parts/Managers'
import { saySection } from '../parts/words'
import '../../workplace/frame/editing.scss'

/** All changes, newest first, each with what was said before it, which can be put back. */
function VersionsPage() {
  const { t } = useLingui()
  const manages = useManages()
  const settings = useSettings()
  const query = usePages({ route: settingsContract.listSettingsVersions, input: { limit: 10 }, enabled: manages, staleTime: 0 })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  return (
    <Managers title={t`改过什么`}>
      <Answer query={settings} rows={3}>
        {(now) => (
          <Items query={query} rows={3} empty={<Empty motif='clock' title={t`还没改过`} note={t`改了什么都会留在这里，可以换回来。`} />}>
            {(versions, more) => (
              <View className='editing-stack'>
                {versions.map((version) => (
                  <Version key={version.version} version={version} now={now} />
                ))}
                {more}
                {hasNextPage && !isFetchingNextPage && <Button kind='plain' onTap={() => void fetchNextPage()}>{t`看更早的`}</Button>}
              </View>
            )}
          </Items>
        )}
      </Answer>
    </Managers>
  )
}

function Version({ version: { at, by, before, after }, now }: { version: SettingsVersion; now: CommunitySettings }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState(false)
  const { section } = before
  const putting = useMutation({
    mutationFn: () => changeSettings({ version: now.versions[section], content: before }),
    onSuccess: () => {
      setAsked(false)
      showToast(t`换回来了，半分钟里大家都看到。`)
    },
  })
  const isNow = canonicalJson(contentOf(now.sections, section)) === canonicalJson(before)
  const who = by ?? t`同事`
  const when = sayMoment(at)
  const which = saySection(section)
  return (
    <Card title={`${which} · ${when}`}>
      <View className='editing-soft'>{t`${who}改的`}</View>
      <Change before={before} after={after} />
      <Failure error={putting.error} />
      <View className='editing-buttons'>
        {isNow && <View className='editing-soft'>{t`现在和改之前一样。`}</View>}
        {!isNow && !asked && <Button kind='second' onTap={() => setAsked(true)}>{t`换回改之前的`}</Button>}
        {!isNow && asked && (
          <>
            <View className='editing-soft'>{t`现在的会变成这样，变了还能再换回来：`}</View>
            <Change before={contentOf(now.sections, section)} after={before} />
            <Button busy={putting.isPending} onTap={() => putting.mutate()}>{t`就换回去`}</Button>
            <Button kind='plain' onTap={() => setAsked(false)}>{t`先不换`}</Button>
          </>
        )}
      </View>
    </Card>
  )
}

export default whole(VersionsPage)
