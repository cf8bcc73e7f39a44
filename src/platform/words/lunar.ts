import { i18n } from '@lingui/core'
import { msg, t } from '@lingui/core/macro'
import type { Festival, LunarDate } from '../../../contract/communities'

const monthNames = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const digits = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 农历冬月十四. Chinese uses the almanac's names for months and days; other languages use numbers. */
export function sayLunar({ month, day, leap }: LunarDate): string {
  if (i18n.locale !== 'zh-CN') return leap ? t`农历闰 ${month} 月 ${day} 日` : t`农历 ${month} 月 ${day} 日`
  const words = `${leap ? '闰' : ''}${monthNames[month - 1] ?? month}月${sayLunarDay(day)}`
  return t`农历${words}`
}

function sayLunarDay(day: number): string {
  const digit = digits[day % 10] ?? ''
  if (day <= 10) return `初${day === 10 ? '十' : digit}`
  if (day === 20) return '二十'
  if (day === 30) return '三十'
  return `${day < 20 ? '十' : '廿'}${digit}`
}

const festivals = {
  yuandan: msg`元旦`,
  laba: msg`腊八`,
  xiaonian: msg`小年`,
  chuxi: msg`除夕`,
  chunjie: msg`春节`,
  yuanxiao: msg`元宵节`,
  longtaitou: msg`龙抬头`,
  funv: msg`妇女节`,
  qingming: msg`清明`,
  laodong: msg`劳动节`,
  ertong: msg`儿童节`,
  duanwu: msg`端午节`,
  qixi: msg`七夕`,
  zhongqiu: msg`中秋节`,
  guoqing: msg`国庆节`,
  chongyang: msg`重阳节`,
  dongzhi: msg`冬至`,
} satisfies Record<Festival, unknown>

export const sayFestival = (festival: Festival) => i18n._(festivals[festival])

const motifs: Record<Festival, string> = {
  yuandan: 'lantern',
  laba: 'bowl',
  xiaonian: 'bowl',
  chuxi: 'dumpling',
  chunjie: 'lantern',
  yuanxiao: 'tangyuan',
  longtaitou: 'dragonBoat',
  funv: 'lotus',
  qingming: 'lotus',
  laodong: 'hands',
  ertong: 'horse',
  duanwu: 'zongzi',
  qixi: 'lotus',
  zhongqiu: 'mooncake',
  guoqing: 'lantern',
  chongyang: 'lotus',
  dongzhi: 'dumpling',
}

export const festivalMotif = (festival: Festival) => motifs[festival]

const marks = {
  yuandan: msg({ message: '元旦', context: 'calendar mark' }),
  laba: msg({ message: '腊八', context: 'calendar mark' }),
  xiaonian: msg({ message: '小年', context: 'calendar mark' }),
  chuxi: msg({ message: '除夕', context: 'calendar mark' }),
  chunjie: msg({ message: '春节', context: 'calendar mark' }),
  yuanxiao: msg({ message: '元宵', context: 'calendar mark' }),
  longtaitou: msg({ message: '龙头', context: 'calendar mark' }),
  funv: msg({ message: '妇女', context: 'calendar mark' }),
  qingming: msg({ message: '清明', context: 'calendar mark' }),
  laodong: msg({ message: '劳动', context: 'calendar mark' }),
  ertong: msg({ message: '儿童', context: 'calendar mark' }),
  duanwu: msg({ message: '端午', context: 'calendar mark' }),
  qixi: msg({ message: '七夕', context: 'calendar mark' }),
  zhongqiu: msg({ message: '中秋', context: 'calendar mark' }),
  guoqing: msg({ message: '国庆', context: 'calendar mark' }),
  chongyang: msg({ message: '重阳', context: 'calendar mark' }),
  dongzhi: msg({ message: '冬至', context: 'calendar mark' }),
} satisfies Record<Festival, unknown>

/** Two characters to show under a day's number. */
export const sayFestivalMark = (festival: Festival) => i18n._(marks[festival])
