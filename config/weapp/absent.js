// What the app never asks Taro's runtime for: markup as text, addresses and histories as a browser has them. In their place stand
// these names, and of the window no more than Taro's own pages call.
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
