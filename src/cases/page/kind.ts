import type { Case } from '../../../contract/cases/case'
import type { Now } from '../parts/part'

type Say = () => string

/** What the resident's page of one kind of case says and where it leads; all else comes from the kind's words. */
export interface PageOfKind {
  /** What is happening now, in one sentence. */
  now(item: Case): Now
  /** The address of the list of one's cases of this kind. */
  list: string
  /** The page that asks for a rating; without one a sheet does. */
  rate?(caseId: string): string
  /** Where else an open case leads. */
  ways?(item: Case): { title: string; to: string }[]
  words: Record<Words, Say>
}

type Words =
  /** The page's title until the case is there, and what logging in is for. */
  | 'title'
  | 'login'
  /** What was asked, and for whom. */
  | 'reported'
  | 'whom'
  /** The field for a message, and the toast after it. */
  | 'message'
  | 'said'
  | 'callWorker'
  /** Reopening: the button, and the sheet's title. */
  | 'again'
  | 'againAsk'
  /** Withdrawing: the button, the sheet's title, the toast, and the way back. */
  | 'withdraw'
  | 'withdrawAsk'
  | 'withdrawn'
  | 'keep'
  /** There is no such case, and the way on. */
  | 'gone'
  | 'goneNote'
  | 'mine'
