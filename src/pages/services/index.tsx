import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { Community } from '../../../contract/communities'
import { useCommunity } from '../../communities/lookup'
import { dial } from '../../platform/dial'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useRefresh } from '../../platform/frame/refresh'
import { whole } from '../../platform/frame/Whole'
import { useLogin } from '../../platform/login'
import { lookAsResident, worksHere } from '../../platform/workplace'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { unbroken } from '../../ui/unbroken'
import { EntryRows } from '../EntryRows'
import './index.scss'

/** Whom to call, where their offices are and when they are open. */
function ServicesPage() {
  const { t } = useLingui()
  const community = useCommunity()
  const works = worksHere(useLogin()?.person.roles)
  useRefresh(community)
  return (
    <Page title={t`办事`} tab='services' wide>
      <View className='services-here'>
        <Card title={t`点一下就能办`}>
          <EntryRows on='services' />
          {works && <Row motif='clock' title={t`回到工作台`} onTap={() => lookAsResident(false)} />}
        </Card>
      </View>
      <Answer query={community} rows={6}>
        {(known) => <Contacts community={known} />}
      </Answer>
    </Page>
  )
}

function Contacts({ community }: { community: Community }) {
  const { t } = useLingui()
  const { contacts, emergency } = community
  return (
    <View className='services'>
      <View className='services-lead'>{t`约场地、说事调解，打个电话就行，点一下就拨号。`}</View>
      <View className='services-contacts'>
        <Card title={t`找谁`}>
          {contacts.length === 0 && <Empty motif='empty' title={t`社区还没有填联系方式`} />}
          {contacts.map(({ name, duty, phone, place, hours }) => (
            <Row
              key={`${name}${phone}`}
              motif='phone'
              title={duty}
              note={<ContactNote lines={[name, phone, place, hours]} />}
              onTap={() => dial(phone)}
            />
          ))}
        </Card>
      </View>
      {emergency.length > 0 && (
        <View className='services-emergency'>
          <Card title={t`急事马上打`}>
            {emergency.map(({ name, phone }) => (
              <Row key={phone} motif='phone' title={name} note={phone} onTap={() => dial(phone)} />
            ))}
          </Card>
        </View>
      )}
    </View>
  )
}

function ContactNote({ lines }: { lines: string[] }) {
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <View key={line} className='services-line'>
        {unbroken(line)}
      </View>
    ))
}

export default whole(ServicesPage)
