import { plural, t } from '@lingui/core/macro'
import type { ImportDoubt, ImportPlace, ImportProblem, ImportState, PlaceState } from '../../../contract/imports'
import type { Tone } from '../../ui/Tag'

export function sayState(state: ImportState): string {
  if (state === 'applying') return t`正在写入`
  if (state === 'applied') return t`写好了`
  if (state === 'undoing') return t`正在撤回`
  if (state === 'undone') return t`撤回了`
  return t`还没写入`
}

export const stateTones: Readonly<Record<ImportState, Tone>> = {
  waiting: 'waiting',
  read: 'waiting',
  applying: 'waiting',
  applied: 'done',
  undoing: 'waiting',
  undone: 'plain',
}

export function sayPlaceState(state: PlaceState): string {
  if (state === 'new') return t`新的`
  if (state === 'changed') return t`有变化`
  if (state === 'equal') return t`没变`
  if (state === 'doubtful') return t`没定`
  return t`不写`
}

export const placeTones: Readonly<Record<PlaceState, Tone>> = {
  new: 'done',
  changed: 'done',
  equal: 'plain',
  doubtful: 'waiting',
  out: 'plain',
}

export function sayProblem(why: ImportProblem['why']): string {
  if (why === 'compoundMissing') return t`没写小区`
  if (why === 'buildingMissing') return t`没写哪栋楼`
  if (why === 'unitMissing') return t`没写单元`
  if (why === 'roomMissing') return t`没写门牌`
  if (why === 'tooLong') return t`有一格太长，不像地址`
  if (why === 'isDate') return t`有一格被 Excel 改成了日期，请改成文本`
  if (why === 'tooMany') return t`太多了，装不下`
  return t`社区里没有这个网格，别的照样写入`
}

/** The rooms to be added, by unit: 1单元 101、102；2单元 301 */
export function sayRooms(added: ImportPlace['added']): string {
  return added
    .map(({ unit, rooms }) => `${unit} ${rooms.join(t({ message: '、', context: 'between rooms' }))}`)
    .join(t({ message: '；', context: 'between units' }))
}

export function sayChange({ added, equal, grid }: ImportPlace): string {
  const more = added.reduce((sum, { rooms }) => sum + rooms.length, 0)
  const from = grid?.from ?? t`没有网格`
  const to = grid?.to
  return [
    ...(more > 0 ? [plural(more, { other: '新增 # 户' })] : []),
    ...(equal > 0 ? [plural(equal, { other: '已有 # 户' })] : []),
    ...(to === undefined ? [] : [t`网格：${from} → ${to}`]),
  ].join(' · ')
}

export const saySending = (percent: number) => (percent < 100 ? t`正在传 ${percent}%` : t`正在看这个表格`)

export function sayQuestion(kind: ImportDoubt['kind'], name: string): string {
  if (kind === 'grids') return t`“${name}”写了几个网格，归哪个？`
  return kind === 'compound' ? t`“${name}”是哪个小区？` : t`“${name}”是哪栋楼？`
}

export function sayChoice(kind: ImportDoubt['kind'], { value, name }: { value: string; name: string | null }): string {
  if (value === 'new') return kind === 'compound' ? t`是个新小区` : t`是栋新楼`
  if (value === 'out') return kind === 'grids' ? t`网格先不动` : t`先不写`
  const known = name ?? value
  return kind === 'grids' ? known : t`就是${known}`
}
