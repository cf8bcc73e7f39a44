import '../../catalogues'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect } from 'react'
import type { Notice } from '../../../contract/notices'
import { Answer } from '../../platform/frame/Answer'
import { LoginAsk } from '../../platform/frame/LoginAsk'
import { Page } from '../../platform/frame/Page'
import { useLogin } from '../../platform/login'
import { noticeWords } from '../../platform/words/notices'
import { sayMoment } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Skeleton } from '../../ui/Skeleton'
import { Tag } from '../../ui/Tag'
import { markRead, useInbox } from '../lookup'

export default function InboxPage() {
  const { t } = useLingui()
  const login = useLogin()
  return <Page title={t`通知`}>{login === undefined ? <LoginAsk title={t`登录后看您的通知`} /> : <Inbox />}</Page>
}

function Inbox() {
  const { t } = useLingui()
  const query = useInbox()
  const notices = query.data?.pages.flatMap(({ items }) => items) ?? []
  useMarkRead(notices)
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  })
  usePullDownRefresh(async () => {
    await query.refetch()
    Taro.stopPullDownRefresh()
  })
  return (
    <Answer query={query}>
      {() => {
        if (notices.length === 0) return <Empty motif='empty' title={t`还没有通知`} note={t`报名、改期、取消，都会在这里告诉您。`} />
        return (
          <Card>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
            {query.isFetchingNextPage && <Skeleton label={t`正在打开`} rows={2} />}
          </Card>
        )
      }}
    </Answer>
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
      onTap={() => void Taro.navigateTo({ url: words.addressOf(notice) })}
    />
  )
}

/** What has been on the screen has been read; the marks stay until the list is asked for again. */
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
