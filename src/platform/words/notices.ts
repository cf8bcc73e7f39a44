import type { Notice } from '../../../contract/notices'

export interface Told {
  motif: string
  title: string
  note: string
}

type Kind = Notice['kind']
type OfKind<K extends Kind> = Extract<Notice, { kind: K }>

/** The text of a kind of notice, in the person's language, and the page it leads to. */
export interface NoticeWords<K extends Kind> {
  say(notice: OfKind<K>): Told
  addressOf(notice: OfKind<K>): string
}

/** The texts for all of an area's notices; a missing kind does not compile. */
export type NoticeWordsOf<K extends Kind> = { [Each in K]: NoticeWords<Each> }

const words: Partial<NoticeWordsOf<Kind>> = {}

/** Texts for an area's notices, added along with its catalogue. */
export function addNotices(more: Partial<NoticeWordsOf<Kind>>): void {
  Object.assign(words, more)
}

export const noticeWords = <K extends Kind>({ kind }: OfKind<K>): NoticeWords<K> | undefined => words[kind as K]
