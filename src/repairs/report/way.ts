import Taro from '@tarojs/taro'
import { levelOf } from '../../../contract/cases/kind'
import { repair } from '../../../contract/cases/kinds/repair'
import { addresses } from '../../platform/addresses'
import { currentLogin } from '../../platform/login'
import { answer, currentReport, isHome, type Report, timesKnown } from './draft'

export const questions = ['danger', 'emergency', 'category', 'leaf', 'where', 'venue', 'building', 'times', 'said'] as const
export type Question = (typeof questions)[number]

export interface QuestionProps {
  /** How many pages to go back to reach the one that asked for the change; 0 when answering in order. */
  depth: number
}

/** What breaks inside a home; everything else is shared by a stairwell or a street. */
const homely = ['plumbing', 'electric', 'doors']

export const isHomely = (category = '') => homely.includes(category.split('.')[0] ?? '')

/** Opens a question on a page of its own, so that going back keeps the answers. `depth` counts the pages opened to change an answer. */
export function ask(question: Question, depth = 0): void {
  void Taro.navigateTo({ url: addresses.repairQuestion(question, depth) })
}

/** After an answer: back to the page that asked for the change, or on to the next question. */
export function goOn(from: Question, depth: number): void {
  if (depth > 0) void Taro.navigateBack({ delta: depth })
  else ask(next(from, currentReport()))
}

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
