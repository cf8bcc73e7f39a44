// Empty stand-ins for the parts of Taro's runtime that the app never uses: HTML parsing, a browser's addresses and history. Of `window`
// only what Taro's own pages call remains.
export const taroWindowProvider = { trigger() {} }
export const taroLocationProvider = {}
export const taroHistoryProvider = {}

export const MutationObserver = { record() {} }

export const AnchorElement = undefined
export const History = undefined
export const Location = undefined
export const TaroURLProvider = undefined
export const URLSearchParams = undefined
export const parseUrl = undefined
export const setInnerHTML = undefined
