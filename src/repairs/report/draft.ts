import * as z from 'zod/mini'
import type { Form } from '../../../contract/cases/kind'
import { Place } from '../../../contract/cases/place'
import type { Attached } from '../../cases/useSending'
import { draftOf, onDraftsDropped } from '../../platform/drafts'
import { shared, useShared } from '../../platform/state'

const Where = z.object({ place: Place, words: z.string() })
export type Where = z.infer<typeof Where>

/** A report being written; unanswered questions are left out. */
const Report = z.object({
  danger: z.optional(z.string()),
  category: z.optional(z.string()),
  where: z.optional(Where),
  /** The person it is for, if not the reporter. */
  name: z.optional(z.string()),
  text: z.optional(z.string()),
  times: z.optional(z.array(z.string())),
})
export type Report = z.infer<typeof Report>

const kept = draftOf('repair', Report)
const lastTimes = draftOf('visit times', z.array(z.string()))
const report = shared<Report>(kept.read() ?? {})

/** The name of the upload draft that belongs to the report. */
export const filesOfReport = 'repair'

export const currentReport = report.get
export const useReport = () => useShared(report)

/** Keeps the answers on the phone, so that closing the app loses nothing. */
export function answer(change: Partial<Report>): void {
  report.set({ ...report.get(), ...change })
  kept.keep(report.get())
}

export function dropReport(): void {
  report.set({})
  kept.drop()
}

onDraftsDropped(dropReport)

/** When somebody may come; defaults to the times given last, then to any time. */
export const timesOf = ({ times }: Report): string[] => times ?? lastTimes.read() ?? ['anytime']
export const timesKnown = ({ times }: Report): boolean => (times ?? lastTimes.read()) !== undefined
export const keepTimes = (times: string[]) => lastTimes.keep(times)

/** The place is a home, so somebody has to open the door. */
export const isHome = (where: Where | undefined) => where !== undefined && 'householdId' in where.place

/** The form to send, complete once category and place are given. */
export function formOf(answers: Report, { photos, voice }: Attached): Form {
  const { danger = 'none', category, where, text } = answers
  return {
    danger,
    category,
    place: where?.place,
    ...(text?.trim() && { text: text.trim() }),
    ...(photos.length > 0 && { photos }),
    ...(voice !== undefined && { voice }),
    ...(isHome(where) && { times: timesOf(answers) }),
  }
}
