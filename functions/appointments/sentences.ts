import type { appointmentRefusals } from '../../contract/appointments/refusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const appointmentSentences: Readonly<Record<keyof typeof appointmentRefusals, string>> = {
  TIME_TAKEN: '这个时间刚被别人约走了，请换一个。',
  TIME_NOT_OFFERED: '这个时间窗口不接待，请换一个。',
  APPOINTMENT_THEN: '这个时间您已经约了别的窗口。',
  APPOINTMENTS_LIMIT: '您约着的已经够多了，办完或者取消一个再约。',
  DESK_UNFIT: '这个窗口不办这件事，请换一个窗口。',
  APPOINTMENT_OVER: '这个预约已经结束了，不能再改。',
  APPOINTMENT_NOT_TODAY: '还没到预约的那一天。',
  LEAVE_UNFIT: '停办的日子填得不对，请改一改再试。',
  COUNTER_UNKNOWN: '这里没有这个窗口号，请看一下再选。',
  NUMBERS_CLOSED: '现在不取号，请在窗口开门的时候来。',
  NUMBERS_MOVED: '同事刚叫了下一个号，请看一眼再叫。',
  NUMBERS_NONE: '没有人在等了。',
}
