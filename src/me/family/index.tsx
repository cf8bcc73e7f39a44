import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FamilyMember } from '../../../contract/family'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { useFamily } from './lookup'
import { NameSheet } from './NameSheet'
import '../index.scss'

function FamilyPage() {
  const { t } = useLingui()
  const login = useLogin()
  const query = useFamily()
  const [open, setOpen] = useState<FamilyMember | 'new'>()
  const lead = <View className='me-note'>{t`报名时可以直接选，不用每次填。只存称呼，别的都不要。`}</View>
  const foot = login && <Button onTap={() => setOpen('new')}>{t`添加一个人`}</Button>
  return (
    <Page title={t`同行人`} foot={foot} lead={lead} login={t`登录后看您的同行人`}>
      <Answer query={query}>{({ items }) => <Members members={items} onOpen={setOpen} />}</Answer>
      {open !== undefined && <NameSheet member={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function Members({ members, onOpen }: { members: FamilyMember[]; onOpen: (member: FamilyMember) => void }) {
  const { t } = useLingui()
  if (members.length === 0) return <Empty motif='empty' title={t`还没有同行人`} note={t`常一起来的家人、朋友，加在这里。`} />
  return (
    <Card>
      {members.map((member) => (
        <Row
          key={member.id}
          motif='person'
          title={member.name}
          end={<View className='me-link'>{t`修改`}</View>}
          onTap={() => onOpen(member)}
        />
      ))}
    </Card>
  )
}

export default whole(FamilyPage)
