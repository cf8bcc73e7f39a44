import { type Column, number, text, time, writeSheet, yesNo } from '../platform/sheet'
import { doneAtOf, dueAtOf, sayOutcome } from './outcomes.rules'
import type { ExportRow } from './rows'

const said = (words: string) => (words === '' ? null : text(words))

const columns: readonly Column<ExportRow>[] = [
  { title: '编号', width: 20, cell: ({ number }) => text(number) },
  { title: '报修时间', width: 17, cell: ({ reportedAt }) => time(reportedAt) },
  { title: '类别', width: 22, cell: ({ category }) => text(category) },
  { title: '级别', width: 8, cell: ({ level }) => text(level) },
  { title: '地点', width: 32, cell: ({ place }) => text(place) },
  { title: '班组', width: 14, cell: ({ team }) => text(team) },
  { title: '师傅', width: 12, cell: ({ worker }) => text(worker) },
  { title: '状态', width: 12, cell: ({ state }) => text(state) },
  { title: '答复时限', width: 17, cell: ({ answer }) => time(dueAtOf(answer)) },
  { title: '答复时间', width: 17, cell: ({ answer }) => time(doneAtOf(answer)) },
  { title: '答复情况', width: 26, cell: ({ answer, workdaySeconds }) => said(sayOutcome(answer, workdaySeconds)) },
  { title: '进展时限', width: 17, cell: ({ update }) => time(dueAtOf(update)) },
  { title: '进展情况', width: 26, cell: ({ update, workdaySeconds }) => said(sayOutcome(update, workdaySeconds)) },
  { title: '办好时限', width: 17, cell: ({ solution }) => time(dueAtOf(solution)) },
  { title: '办好时间', width: 17, cell: ({ solution }) => time(doneAtOf(solution)) },
  { title: '办好情况', width: 26, cell: ({ solution, workdaySeconds }) => said(sayOutcome(solution, workdaySeconds)) },
  { title: '按时答复', width: 10, cell: ({ answered }) => yesNo(answered) },
  { title: '解决', width: 10, cell: ({ solved }) => yesNo(solved) },
  { title: '满意', width: 10, cell: ({ satisfied }) => yesNo(satisfied) },
  { title: '办结时间', width: 17, cell: ({ closedAt }) => time(closedAt) },
  { title: '费用（元）', width: 12, cell: ({ fen }) => (fen === 0 ? null : number(fen / 100, '0.00')) },
]

/** The rows as the one sheet of an .xlsx file. */
export const toSheet = (rows: readonly ExportRow[], name: string): Promise<Uint8Array> => writeSheet(columns, { rows, name })
