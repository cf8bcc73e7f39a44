import type { calendarRefusals } from '../../contract/calendarRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const calendarSentences: Readonly<Record<keyof typeof calendarRefusals, string>> = {
  CALENDAR_UNFIT: '有的日子填得不对，请照通知改一改。',
  CALENDAR_BUILT_IN: '这一年的放假安排已经有了，不用再填。',
}
