import type { importRefusals, NotSheet } from '../../contract/importRefusals'
import type { RefusalData } from '../../contract/refusals'
import type { Sentence } from '../platform/sentences'

const notSheet: Readonly<Record<NotSheet, string>> = {
  xls: '这是老格式的表格，请在表格软件里另存为新格式，再传一次。',
  encrypted: '这个表格设了密码，打不开，请去掉密码再传。',
  text: '这是文本，只是名字像表格，请用表格软件打开，另存一份再传。',
  other: '这不是表格，请换一个文件。',
  broken: '这个表格坏了，打不开，请重新存一次再传。',
  empty: '这个表格是空的，里面没有住户。',
}

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const importSentences: Readonly<Record<keyof typeof importRefusals, Sentence>> = {
  IMPORT_NOT_SHEET: ({ why }: RefusalData<'IMPORT_NOT_SHEET'>) => notSheet[why],
  IMPORT_SWOLLEN: '这个表格展开后太大，请只留名册这一张表，再传一次。',
  IMPORT_TOO_LONG: ({ what, most }: RefusalData<'IMPORT_TOO_LONG'>) =>
    what === 'rows' ? `一次最多 ${most} 行，请分成几份来传。` : `一次最多 ${most} 栋楼，请分成几份来传。`,
  IMPORT_HEADINGS: '没有找到表头，请照样表写上小区、楼、单元、户。',
  IMPORT_FILE_MISSING: '文件没有传上来，请再选一次。',
  IMPORT_BUSY: '另一份名册正在写入，等它写完再来。',
  IMPORT_NOT_NOW: '这份名册已经到了下一步，请刷新看看。',
  IMPORT_CHOICE_UNKNOWN: '这里没有这个选项，请刷新后再选。',
  IMPORT_TOO_LATE: '已经过了 24 小时，不能撤回了。',
}
