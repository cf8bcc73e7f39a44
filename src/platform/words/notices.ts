import type { Notice } from '../../../contract/notices'

export interface Told {
  motif: string
  title: string
  note: string
}

type Kind = Notice['kind']
type OfKind<K extends Kind> = Extract<Notice, { kind: K }>

/** What a kind of notice tells, in the person's language, and the page where it goes on. */
export interface NoticeWords<K extends Kind> {
  say(notice: OfKind<K>): Told
  addressOf(notice: OfKind<K>): string
}

/** All that an area tells people of; a kind of notice without words does not compile. */
export type NoticeWordsOf<K extends Kind> = { [Each in K]: NoticeWords<Each> }

const words: Partial<NoticeWordsOf<Kind>> = {}

/** The words for an area's notices come with its catalogue. */
export function addNotices(more: Partial<NoticeWordsOf<Kind>>): void {
  Object.assign(words, more)
}

export const noticeWords = <K extends Kind>({ kind }: OfKind<K>): NoticeWords<K> | undefined => words[kind as K]
