import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

export const me = {
  folder: 'me',
  pages: ['profile/index', 'home/index', 'family/index', 'inbox/index', 'logins/index', 'privacy/index'],
  // On a phone people log in through WeChat; the QR code is for the web only.
  webPages: ['web-login/index'],
  // Only the phone, where WeChat knows the person, confirms a login on the web.
  phonePages: ['confirm/index'],
  soon: true,
  addresses: {
    profile: '/me/profile/index',
    homeChoice: '/me/home/index',
    family: '/me/family/index',
    inbox: '/me/inbox/index',
    logins: '/me/logins/index',
    ownLogin: (login: string) => withQuery('/me/logins/index', { login }),
    webLogin: '/me/web-login/index',
    privacy: '/me/privacy/index',
  },
} satisfies Area
