import type { Words } from './words'

/** The Chinese words of 驿站 for output outside the app; the same words as the app's. */
export const stationWords: Words = {
  name: '驿站',
  states: {
    submitted: '等驿站答复',
    accepted: '驿站受理了',
    needsDocuments: '等您补材料',
    working: '正在办',
    referred: '请别的单位帮忙',
    closed: '办完了',
    followedUp: '回访过了',
    declined: '驿站办不了',
    withdrawn: '撤回了',
  },
  forStaff: { submitted: '还没人受理', needsDocuments: '等居民补材料' },
  levels: { ordinary: '一般', urgent: '急' },
  categories: { papers: '登记办证', work: '劳动就业', hardship: '困难救助', policy: '政策咨询', law: '法律援助', other: '别的事' },
  options: { 'reach.message': '在这里留言', 'reach.call': '给我打电话' },
}
