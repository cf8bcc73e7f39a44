import { levelOf } from '../../../contract/cases/kind'
import { repair } from '../../../contract/cases/kinds/repair'
import { currentLogin } from '../../platform/login'
import type { Trail } from '../../platform/trail'
import { answer, currentReport, isHome, type Report, timesKnown } from './draft'

const questions = ['danger', 'emergency', 'category', 'leaf', 'where', 'venue', 'building', 'times', 'said'] as const
export type Question = (typeof questions)[number]

/** The way through the questions: one page keeps them all, and going back leads to the question before. */
export interface Way {
  /** `about` is what the question was told: the parts of an address chosen so far. */
  ask(question: Question, ...about: string[]): void
  /** After an answer: back to the answers if one of them was being changed, or on to the next question. */
  goOn(from: Question): void
  back(steps: number): void
  /** True while one of the answers is being changed. */
  changing: boolean
}

export interface QuestionProps {
  way: Way
  about: string[]
}

export function wayOf({ steps, on, back }: Trail): Way {
  const answers = steps.indexOf('said')
  const ask = (question: Question, ...about: string[]) => on([question, ...about].join('/'))
  return {
    ask,
    goOn(from) {
      if (answers >= 0) back(steps.length - 1 - answers)
      else ask(next(from, currentReport()))
    },
    back,
    changing: answers >= 0,
  }
}

/** What breaks inside a home; everything else is shared by a stairwell or a street. */
const homely = ['plumbing', 'electric', 'doors']

export const isHomely = (category = '') => homely.includes(category.split('.')[0] ?? '')

/** The next question that still needs an answer. */
export function next(from: Question, report: Report): Question {
  if (from === 'danger') return report.danger === 'none' ? 'category' : 'emergency'
  if (from === 'emergency' && report.category === undefined) return 'category'
  if (from === 'leaf' && levelOf(repair, { category: report.category }) === 'danger') return 'emergency'
  if (from === 'emergency' || from === 'leaf') return atHome() ? 'said' : 'where'
  return isHome(report.where) && !timesKnown(report) ? 'times' : 'said'
}

/** With a known home and something broken inside it, the resident need not say where. */
function atHome(): boolean {
  const { category, where } = currentReport()
  if (!isHomely(category)) return false
  const home = currentLogin()?.person.home
  if (where === undefined && home) answer({ where: { place: { householdId: home.householdId }, words: home.address } })
  return isHome(currentReport().where)
}
