import { plural, t } from '@lingui/core/macro'
import type { NotSheet, importRefusals as refusals } from '../../contract/importRefusals'
import type { RefusalWords } from '../platform/words/refusals'

export const importRefusals: RefusalWords<keyof typeof refusals> = {
  IMPORT_NOT_SHEET: ({ why }) => sayNotSheet(why),
  IMPORT_SWOLLEN: () => t`这个表格展开后太大。请只留名册这一张表，再传一次。`,
  IMPORT_TOO_LONG: ({ what, most }) =>
    what === 'rows'
      ? plural(most, { other: '一次最多 # 行，请分成几份来传。' })
      : plural(most, { other: '一次最多 # 栋楼，请分成几份来传。' }),
  IMPORT_HEADINGS: ({ missing }) => {
    const names = { compound: t`小区`, building: t`楼`, room: t`户` }
    const lacking = missing.map((one) => names[one]).join(t({ message: '、', context: 'between headings' }))
    return t`没有找到这些列：${lacking}。请照样表写好表头，再传一次。`
  },
  IMPORT_FILE_MISSING: () => t`文件没有传上来，请再选一次。`,
  IMPORT_BUSY: () => t`另一份名册正在写入，等它写完再来，一般不到一分钟。`,
  IMPORT_NOT_NOW: () => t`这份名册已经到了下一步。`,
  IMPORT_CHOICE_UNKNOWN: () => t`这里没有这个选项了，请再选一次。`,
  IMPORT_TOO_LATE: () => t`已经过了 24 小时，不能撤回了。`,
}

function sayNotSheet(why: NotSheet): string {
  if (why === 'xls') return t`这是老格式的 .xls。请在 Excel 里“另存为” .xlsx，再传一次。`
  if (why === 'encrypted') return t`这个表格设了密码，打不开。请去掉密码，再传一次。`
  if (why === 'text') return t`这是文本或 CSV，只是名字像表格。请用 Excel 打开，另存为 .xlsx。`
  if (why === 'broken') return t`这个表格坏了，打不开。请在 Excel 里重新存一次。`
  if (why === 'empty') return t`这个表格是空的，里面没有住户。`
  return t`这不是 Excel 表格（.xlsx），请换一个文件。`
}
