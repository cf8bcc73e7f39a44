import { shared, useShared } from './state'

/** Notices not yet read, for the mark on the tab bar. */
export const unread = shared(0)

export const useUnread = () => useShared(unread)
