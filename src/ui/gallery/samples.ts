import type { Option } from '../Choice'
import type { DayMark } from '../DateChoice'
import type { Photo } from '../PhotoField'
import type { Step } from '../Steps'

export const steps: Step[] = [
  { title: '已报修', note: '今天 10:12，2 张照片', state: 'done' },
  { title: '已受理', note: '10:20 网格员确认', state: 'done' },
  { title: '已派单', note: '10:26 水暖班', state: 'done' },
  { title: '处理中', note: '师傅今天 15:00–16:00 上门', state: 'now' },
  { title: '等您确认', state: 'next' },
]

export const stepWords = { done: '已完成', now: '正在进行', next: '还没开始' }

export const people: Option[] = [
  { value: 'me', label: '我' },
  { value: 'mother', label: '母亲' },
  { value: 'child', label: '孩子' },
  { value: 'guest', label: '客人', disabled: true },
]

export const sessions: Option[] = [
  { value: 'morning', label: '上午场 9:30–11:30', note: '还剩 42 个名额' },
  { value: 'afternoon', label: '下午场 14:30–16:30', note: '报满了，现在候补是第 3 位' },
  { value: 'evening', label: '晚上场 19:00–20:30', note: '12 月 1 日 9:00 开始报名', disabled: true },
]

export const days: DayMark[] = [
  { day: '2026-12-02', count: 1 },
  { day: '2026-12-05', count: 2 },
  { day: '2026-12-09', count: 1 },
  { day: '2026-12-12', count: 3 },
  { day: '2026-12-16', count: 1 },
  { day: '2026-12-19', count: 2 },
  { day: '2026-12-22', mark: '冬至' },
  { day: '2026-12-26', count: 4 },
]

export const dateWords = {
  month: '2026 年 12 月',
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  previous: '上个月',
  next: '下个月',
  day: ({ day, mark, count = 1 }: DayMark) => `${Number(day.slice(8))} 日${mark ? ` ${mark}` : ''}，${count} 场活动`,
}

const picture = (colour: string) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Cpath fill='%23${colour}' d='M0 0h9v9H0z'/%3E%3C/svg%3E`

export const photos: Photo[] = [
  { id: 'sink', url: picture('c8b699') },
  { id: 'ceiling', url: picture('a9b7a0'), progress: 64 },
  { id: 'floor', url: picture('b59a8a'), error: '没有连上网络，请检查网络后再试，您填的内容还在。' },
]

export const photoWords = { add: '加照片', remove: '去掉', retry: '再传一次', photo: (number: number) => `第 ${number} 张照片` }

export const voiceWords = {
  hold: '按住说话',
  release: '松开结束',
  play: '听一听',
  stop: '停下',
  remove: '删掉重说',
  retry: '再传一次',
  seconds: (seconds: number) => `${seconds} 秒`,
}

export const tabs = [
  { key: 'home', label: '首页', motif: 'house' },
  { key: 'activities', label: '活动', motif: 'drum' },
  { key: 'services', label: '办事', motif: 'hands' },
  { key: 'me', label: '我的', motif: 'pomegranate', badge: 3 },
]
