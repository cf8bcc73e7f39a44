import type { calendarRefusals } from '../../contract/calendar'
import type { Sentence } from '../platform/sentences'

type Unfit = { day: string; why: 'otherYear' | 'twice' | 'weekday' | 'fixed' }

const whys: Record<Unfit['why'], string> = {
  otherYear: '不在这一年里',
  twice: '不能又放假又上班',
  weekday: '本来就是工作日，不用填成补班',
  fixed: '是法定假日，不能填成补班',
}

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const calendarSentences: Readonly<Record<keyof typeof calendarRefusals, Sentence>> = {
  CALENDAR_UNFIT: ({ day, why }: Unfit) => `${day} ${whys[why]}，请改一改。`,
  CALENDAR_BUILT_IN: ({ year }: { year: number }) => `${year} 年的放假安排已经有了，不用再填。`,
}
