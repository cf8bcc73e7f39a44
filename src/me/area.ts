import type { Area } from '../platform/area'

export const me = {
  folder: 'me',
  pages: ['profile/index', 'home/index', 'family/index', 'inbox/index', 'confirm/index'],
  // On a phone people log in through WeChat; the QR code is for the web only.
  webPages: ['web-login/index'],
  soon: true,
  addresses: {
    profile: '/me/profile/index',
    homeChoice: '/me/home/index',
    family: '/me/family/index',
    inbox: '/me/inbox/index',
    webLogin: '/me/web-login/index',
  },
} satisfies Area
