import type { Outcome, Path, Question } from '../../../contract/catalogue/paths'

interface Answered {
  question: Question
  answer: Question['answers'][number]
  /** How many of the answers given have to be taken back to be asked this again. */
  back: number
}

export interface Standing {
  at: { question: Question } | { outcome: Outcome }
  answered: Answered[]
  /** The most questions that may still be asked, this one included. */
  left: number
}

/**
 * Where somebody stands on a path. `given` holds the place of each answer among those of its question, in order: taking the last
 * one away leads a question back, and none at all begins anew. What its question does not have is passed over, because the
 * questions may change while they are answered. Undefined if the path leads nowhere from there.
 */
export function standingOf(path: Path, given: readonly number[]): Standing | undefined {
  const answered: Answered[] = []
  let here = path.first
  for (const [index, place] of given.entries()) {
    const question = questionOf(path, here)
    const answer = question?.answers[place]
    if (question === undefined || answer === undefined) continue
    answered.push({ question, answer, back: given.length - index })
    here = answer.to
  }
  const question = questionOf(path, here)
  if (question !== undefined) return { at: { question }, answered, left: mostFrom(path, here) }
  const outcome = path.outcomes.find(({ id }) => id === here)
  return outcome && { at: { outcome }, answered, left: 0 }
}

/** The same day of the month, so many months later; in a shorter month its last day. */
export function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

const questionOf = (path: Path, step: string) => path.questions.find(({ id }) => id === step)

/** `behind` keeps a path that runs in a ring from being counted for ever. */
function mostFrom(path: Path, step: string, behind: readonly string[] = []): number {
  const question = questionOf(path, step)
  if (question === undefined || behind.includes(step)) return 0
  return 1 + Math.max(0, ...question.answers.map(({ to }) => mostFrom(path, to, [...behind, step])))
}
