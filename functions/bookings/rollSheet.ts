import type { RollRow } from '../../contract/roll'
import { type Column, number, text, time, writeSheet } from '../platform/sheet'

const states: Record<RollRow['state'], string> = {
  confirmed: '已报名',
  checkedIn: '已签到',
  noShow: '未到',
  cancelled: '已取消',
  waiting: '候补',
  offered: '待确认',
  declined: '已放弃',
  expired: '已过期',
}

const columns: readonly Column<RollRow>[] = [
  { title: '谁报的', width: 16, cell: ({ names }) => text(names[0] ?? '没填姓名') },
  { title: '一起来的', width: 32, cell: ({ names }) => text(names.slice(1).join('、')) },
  { title: '名额', width: 8, cell: ({ seats }) => number(seats) },
  { title: '电话', width: 16, cell: ({ phone }) => text(phone ?? '') },
  { title: '状态', width: 10, cell: ({ state }) => text(states[state]) },
  { title: '报名时间', width: 17, cell: ({ bookedAt }) => time(Date.parse(bookedAt)) },
  { title: '签到', width: 12, cell: () => text('') },
]

/** Who booked, as the one sheet of an .xlsx file, with a column to sign in. */
export const toRollSheet = (rows: readonly RollRow[]): Promise<Uint8Array> => writeSheet(columns, { rows, name: '报名名单' })
