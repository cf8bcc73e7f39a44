import type { ActivityChange, ActivityText } from '../../../contract/activityDraft'

/** What each group of questions is given. `errors` are by the id of the field that shows them. */
export interface GroupProps {
  text: ActivityText
  put: (change: ActivityChange) => void
  errors: Readonly<Record<string, string>>
  /** Says at a field that what was typed there can't be read; undefined once it can. */
  breaks: (fieldId: string, words: string | undefined) => void
}
