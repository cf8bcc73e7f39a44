import { answering, later } from './api'

/** What WeChat itself lays over the page: a question, a list to choose from, a short word. */
interface Question {
  text: string
  choices: Record<string, () => void>
}

let question: Question | undefined
let word = ''

export function dialogText(): string {
  return [question?.text ?? '', ...Object.keys(question?.choices ?? {}), word].filter(Boolean).join('\n')
}

/** Answers an open question; undefined if none is open. */
export function answerDialog(choice: string): 'answered' | 'no such choice' | undefined {
  if (!question) return undefined
  const answer = question.choices[choice]
  if (!answer) return 'no such choice'
  question = undefined
  answer()
  return 'answered'
}

function say(text: unknown, milliseconds?: number): undefined {
  const mine = String(text ?? '')
  word = mine
  if (milliseconds !== undefined) setTimeout(() => word === mine && hush(), milliseconds)
  return undefined
}

function hush(): undefined {
  word = ''
  return undefined
}

export const dialogs = {
  showModal: answering('showModal', (options) => {
    const { title = '', content = '', showCancel = true, confirmText = '确定', cancelText = '取消' } = options
    return new Promise<object>((resolve) => {
      const answer = (confirm: boolean) => () => void later(() => resolve({ confirm, cancel: !confirm, content: null }))
      const choices = { ...(showCancel ? { [String(cancelText)]: answer(false) } : {}), [String(confirmText)]: answer(true) }
      question = { text: [title, content].map(String).filter(Boolean).join('\n'), choices }
    })
  }),
  showToast: answering('showToast', ({ title, duration }) => say(title, Number(duration ?? 1500))),
  hideToast: answering('hideToast', hush),
  showLoading: answering('showLoading', ({ title }) => say(title)),
  hideLoading: answering('hideLoading', hush),
}
