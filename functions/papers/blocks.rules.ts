import type { RecordOutcome } from '../../contract/cases/parts/record'

/** What stands on a paper. Times are ISO 8601 in the community's zone. */
export type PaperContent = {
  community: string
  number: string
  /** 驿站 · 登记办证 */
  about: string
  askedAt: string
  /** Who asked; null if they gave no name. */
  name: string | null
  /** Who reported it for them. */
  reporter: string | null
  documents: readonly string[]
  records: readonly Written[]
  remarks: readonly { at: string; text: string }[]
  madeAt: string
}

export type Written = { at: string; by: string | null; asked: string; done: string; outcome: RecordOutcome; next?: string }

/** A paper from top to bottom. */
export type Block =
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'part'; title: string }
  | { kind: 'text'; title: string; text: string }
  | { kind: 'small'; text: string }

export const title = '办理记录'

const outcomes: Readonly<Record<RecordOutcome, string>> = {
  done: '办好了',
  partly: '办好了一部分',
  notPossible: '这次办不了',
  elsewhere: '转到别处办',
}

/** The blocks of a paper in order. A case that was closed more than once has a part for each time. */
export function blocksOf(content: PaperContent): Block[] {
  const { records, remarks, documents } = content
  return [
    { kind: 'facts', rows: factsOf(content) },
    ...(documents.length > 0 ? [{ kind: 'text', title: '看过的材料', text: documents.join('\n') } as const] : []),
    ...records.flatMap((record, at) => recordBlocks(record, records.length > 1 ? at + 1 : null)),
    ...(remarks.length > 0 ? [{ kind: 'part', title: '本人的更正说明' } as const] : []),
    ...remarks.map(({ at, text }): Block => ({ kind: 'text', title: sayTime(at), text })),
    { kind: 'small', text: `${sayTime(content.madeAt)}由${content.community}的小程序生成。更正说明只加在后面，不改动原来的记录。` },
  ]
}

function factsOf({ number, about, askedAt, name, reporter, records }: PaperContent) {
  const last = records[records.length - 1]
  const rows: [string, string | null | undefined][] = [
    ['编号', number],
    ['事项', about],
    ['申请人', name ?? '没有留名字'],
    ['代为提出', reporter],
    ['提出', sayTime(askedAt)],
    ['办结', last && sayTime(last.at)],
  ]
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}

function recordBlocks({ at, by, asked, done, outcome, next }: Written, time: number | null): Block[] {
  return [
    ...(time === null ? [] : [{ kind: 'part', title: `第 ${time} 次办理` } as const]),
    { kind: 'text', title: '问的是什么', text: asked },
    { kind: 'text', title: '办了什么', text: done },
    { kind: 'text', title: '结果', text: outcomes[outcome] },
    ...(next === undefined ? [] : [{ kind: 'text', title: '接下来', text: next } as const]),
    { kind: 'facts', rows: [['经办', [by, sayTime(at)].filter(Boolean).join('，')]] },
  ]
}

/** 2026年11月23日 10:05 */
function sayTime(at: string): string {
  const [year, month, day, hour, minute] = at.split(/\D/)
  return `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}`
}
