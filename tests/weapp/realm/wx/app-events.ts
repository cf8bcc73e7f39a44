import type { Enter } from '../host'
import { Listeners } from './api'

const shown = new Listeners<object>('onAppShow')
const hidden = new Listeners<object>('onAppHide')
const failed = new Listeners<string>('onError')
const rejected = new Listeners<object>('onUnhandledRejection')

let launched: object = {}
let entered: object = {}

export function entering({ path, query, scene }: Enter): object {
  entered = { path, query, scene, shareTicket: undefined, referrerInfo: {}, apiCategory: 'default' }
  if (Object.keys(launched).length === 0) launched = entered
  return entered
}

export const listeners = { shown, hidden, failed, rejected }

export const appEvents = {
  onAppShow: shown.on,
  offAppShow: shown.off,
  onAppHide: hidden.on,
  offAppHide: hidden.off,
  onError: failed.on,
  offError: failed.off,
  onUnhandledRejection: rejected.on,
  offUnhandledRejection: rejected.off,
  getLaunchOptionsSync: () => launched,
  getEnterOptionsSync: () => entered,
}
