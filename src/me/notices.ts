import { t } from '@lingui/core/macro'
import { addresses } from '../platform/addresses'
import type { NoticeWordsOf } from '../platform/words/notices'
import { sayDevice, sayNetwork } from './logins/devices'

export const loginNotices: NoticeWordsOf<'webLoggedIn' | 'loginReused'> = {
  webLoggedIn: {
    say({ device, network }) {
      const where = sayDevice(device)
      const from = sayNetwork(network)
      return { motif: 'door', title: t`您在网页上登录了`, note: t`${where}，网络地址 ${from}。不是您本人？点这里马上退出它。` }
    },
    addressOf: ({ loginId }) => addresses.ownLogin(loginId),
  },
  loginReused: {
    say({ device }) {
      const where = sayDevice(device)
      return {
        motif: 'failed',
        title: t`有一处登录已经替您退出`,
        note: t`${where}上的登录在别处也用过，为了安全先退出了。需要的话请重新登录，再看看还有哪些设备登录着。`,
      }
    },
    addressOf: () => addresses.logins,
  },
}

export const homeNotices: NoticeWordsOf<'homeAnswered'> = {
  homeAnswered: {
    say: ({ confirmed }) =>
      confirmed
        ? { motif: 'done', title: t`您的住址确认好了`, note: t`居民活动可以报名了。` }
        : { motif: 'house', title: t`请重新选一下住址`, note: t`网格员没能确认您选的住址。有疑问请打社区电话。` },
    addressOf: () => addresses.homeChoice,
  },
}
