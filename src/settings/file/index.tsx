import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { changesOf, fileOf, type SettingsFile } from '../../../contract/settings/file'
import type { CommunitySettings } from '../../../contract/settings/routes'
import { type Content, contentOf } from '../../../contract/settings/sections'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { showToast } from '../../ui/toast-store'
import { changeSettings, useSettings } from '../parts/asking'
import { Change } from '../parts/Change'
import { Managers } from '../parts/Managers'
import { saySection } from '../parts/words'
import { pickFile, saveFile } from './files'
import '../../workplace/frame/editing.scss'

const weapp = process.env.TARO_ENV === 'weapp'

/** Settings go to another community as a file, and come from one. */
function FilePage() {
  const { t } = useLingui()
  const query = useSettings()
  return (
    <Managers title={t`带到别的社区`}>
      <Answer query={query} rows={2}>
        {(settings) => (weapp ? <AtComputer /> : <Both settings={settings} />)}
      </Answer>
    </Managers>
  )
}

function AtComputer() {
  const { t } = useLingui()
  return (
    <Card>
      <View className='editing-soft'>{t`文件要在电脑上带：用电脑打开网页，登录后到“设置”里来。`}</View>
    </Card>
  )
}

function Both({ settings }: { settings: CommunitySettings }) {
  const { t } = useLingui()
  const community = useLogin()?.person.communityId ?? ''
  const [file, setFile] = useState<SettingsFile | 'unread'>()
  const bring = async () => setFile((await pickFile()) ?? 'unread')
  return (
    <View className='editing-stack'>
      <View className='editing-columns'>
        <Card title={t`带走`}>
          <View className='editing-soft'>{t`急事电话、上班时间、场地和能约多少，存成一个文件。不带联系人，也不带手机号。`}</View>
          <View className='editing-buttons'>
            <Button kind='second' onTap={() => saveFile(`${community}-settings.json`, fileOf(settings.sections))}>{t`存成文件`}</Button>
          </View>
        </Card>
        <Card title={t`照文件改`}>
          <View className='editing-soft'>{t`先给您看会改什么，点了才改。原来有的不会去掉。`}</View>
          <View className='editing-buttons'>
            <Button kind='second' onTap={() => void bring()}>{t`选文件`}</Button>
          </View>
        </Card>
      </View>
      {file === 'unread' && <View className='page-alert'>{t`这个文件看不懂，要用在“设置”里存的那种。`}</View>}
      {file !== undefined && file !== 'unread' && <Preview file={file} settings={settings} />}
    </View>
  )
}

function Preview({ file, settings }: { file: SettingsFile; settings: CommunitySettings }) {
  const { t } = useLingui()
  const changes = changesOf(file, settings.sections)
  if (changes.length === 0) return <View className='editing-soft'>{t`文件里的和现在一样，没有要改的。`}</View>
  return (
    <View className='editing-stack'>
      {changes.map((content) => (
        <Brought key={content.section} content={content} settings={settings} />
      ))}
    </View>
  )
}

function Brought({ content, settings: { sections, versions } }: { content: Content; settings: CommunitySettings }) {
  const { t } = useLingui()
  const { section } = content
  const which = saySection(section)
  const changing = useMutation({
    mutationFn: () => changeSettings({ version: versions[section], content }),
    onSuccess: () => showToast(t`${which}改好了。`),
  })
  return (
    <Card title={which}>
      <Change before={contentOf(sections, section)} after={content} />
      <Failure error={changing.error} />
      <View className='editing-buttons'>
        <Button busy={changing.isPending} onTap={() => changing.mutate()}>{t`照文件改${which}`}</Button>
      </View>
    </Card>
  )
}

export default whole(FilePage)
