import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import '../../catalogues'
import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import type { Notice } from '../../../contract/notices'
import { Failure } from '../../platform/frame/Failure'
import { Items } from '../../platform/frame/Items'
import { Page } from '../../platform/frame/Page'
import { useUnread } from '../../platform/unread'
import { noticeWords } from '../../platform/words/notices'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { useInbox } from '../lookup'
import { markAllRead, markRead } from './reading'
import '../index.scss'

function InboxPage() {
  const { t } = useLingui()
  return (
    <Page title={t`通知`} login={t`登录后看您的通知`}>
      <Inbox />
    </Page>
  )
}

function Inbox() {
  const { t } = useLingui()
  const query = useInbox()
  const total = useUnread()
  useMarkRead(query.data?.pages.flatMap(({ items }) => items) ?? [])
  return (
    <Items query={query} empty={<Empty motif='empty' title={t`还没有通知`} note={t`报名、改期、取消，都会在这里告诉您。`} />}>
      {(notices, more) => (
        <>
          {notices[0] !== undefined && (total > 0 || notices.some(({ read }) => !read)) && <ReadAll newest={notices[0].id} />}
          <Card>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
            {more}
          </Card>
        </>
      )}
    </Items>
  )
}

/** Everything up to the newest that is shown; what comes in the meantime stays new. */
function ReadAll({ newest }: { newest: string }) {
  const { t } = useLingui()
  const reading = useMutation({ mutationFn: () => markAllRead(newest) })
  return (
    <View className='me-read-all'>
      <Button kind='second' busy={reading.isPending} onTap={() => reading.mutate()}>{t`全部已读`}</Button>
      <Failure error={reading.error} />
    </View>
  )
}

function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useLingui()
  const words = noticeWords(notice)
  if (words === undefined) return null
  const { motif, title, note } = words.say(notice)
  return (
    <Row
      motif={motif}
      title={title}
      note={
        <>
          <View>{note}</View>
          <View>{sayMoment(notice.at)}</View>
        </>
      }
      end={notice.read ? undefined : <Tag tone='waiting'>{t`新`}</Tag>}
      onTap={() => void go(words.addressOf(notice))}
    />
  )
}

/** Notices that were on the screen count as read; their marks stay until the list is next fetched. */
function useMarkRead(notices: Notice[]): void {
  const ids = notices
    .filter(({ read }) => !read)
    .map(({ id }) => id)
    .slice(0, 50)
  const these = ids.join(' ')
  useEffect(() => {
    if (these !== '') void markRead(these.split(' ')).catch(() => undefined)
  }, [these])
}

export default whole(InboxPage)
