import { shared, useShared } from './state'

/** The number of unread notices, for the badge on the tab bar. */
export const unread = shared(0)

export const useUnread = () => useShared(unread)
