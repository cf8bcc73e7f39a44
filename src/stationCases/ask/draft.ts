import * as z from 'zod/mini'
import type { Form } from '../../../contract/cases/kind'
import type { Attached } from '../../cases/useSending'
import { draftOf, onDraftsDropped } from '../../platform/drafts'
import { shared, useShared } from '../../platform/state'

/** A question being written; what is not answered is left out. */
const Question = z.object({
  category: z.optional(z.string()),
  text: z.optional(z.string()),
  /** The words searched for in vain that it began with. */
  words: z.optional(z.string()),
  reach: z.optional(z.string()),
  /** The person it is for, if not the one who asks. */
  name: z.optional(z.string()),
})
export type Question = z.infer<typeof Question>

const kept = draftOf('station.ask', Question)
const question = shared<Question>(kept.read() ?? {})

/** The name of the upload draft that belongs to it. */
export const filesOfQuestion = 'station.ask'

export const currentQuestion = question.get
export const useQuestion = () => useShared(question)

/** Keeps the answers on the phone, so that closing the app loses nothing. */
export function answer(change: Partial<Question>): void {
  question.set({ ...question.get(), ...change })
  kept.keep(question.get())
}

/** Words just searched for become the question, unless it began with them; gives what they replace. */
export function beginWith(words: string): string | undefined {
  const { words: before, text = '' } = question.get()
  if (before === words) return undefined
  answer({ text: words, words })
  return text.trim() === '' || text === words ? undefined : text
}

export function dropQuestion(): void {
  question.set({})
  kept.drop()
}

onDraftsDropped(dropQuestion)

interface About {
  /** The service it is about, and its theme. */
  service: string | undefined
  theme: string | undefined
}

/** The form to send. */
export function formOf({ category, text = '', reach = 'message' }: Question, { service, theme }: About, { voice }: Attached): Form {
  return {
    // A service has its theme; what an older draft chose is not shown then.
    category: theme ?? category ?? 'other',
    reach,
    ...(service !== undefined && { service }),
    ...(text.trim() && { text: text.trim() }),
    ...(voice !== undefined && { voice }),
  }
}
