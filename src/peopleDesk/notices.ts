import { t } from '@lingui/core/macro'
import { postOf } from '../../contract/posts'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf } from '../platform/words/notices'
import { sayPosts } from './parts/words'

export const peopleNotices: NoticeWordsOf<'postsChanged' | 'personRead'> = {
  postsChanged: {
    say({ given, taken }) {
      const [now = '', before = ''] = [given, taken].map((posts) => sayPosts(posts.map(({ post, of }) => ({ ...postOf(post), of }))))
      if (given.length === 0) return { motif: 'person', title: t`您的岗位结束了`, note: t`${before}。辛苦了！手里的事已经交给同事。` }
      if (taken.length === 0) return { motif: 'hands', title: t`您有了新岗位`, note: t`${now}。重新打开就能看到工作台。` }
      return { motif: 'person', title: t`您的岗位变了`, note: t`现在：${now}。原来：${before}。` }
    },
    addressOf: () => addresses.profile,
  },
  personRead: {
    say({ field, text }) {
      const reasons: Record<string, string> = {
        arrange: t`为了约时间、问情况`,
        visit: t`为了上门前联系`,
        urgent: t`因为情况紧急`,
        followUp: t`为了回访`,
      }
      const note = reasons[text] ?? t`为了社区工作`
      return { motif: 'bell', title: field === 'phone' ? t`社区管理员看了您的电话` : t`社区管理员看了您的姓名`, note }
    },
    addressOf: () => addresses.profile,
  },
}
