import { plural, t } from '@lingui/core/macro'
import type { appointmentRefusals as refusals } from '../../contract/appointments/refusals'
import type { RefusalWords } from '../platform/words/refusals'
import { sayMoment } from '../platform/words/times'

export const appointmentRefusals: RefusalWords<keyof typeof refusals> = {
  TIME_TAKEN: ({ startsAt }) => {
    const moment = sayMoment(startsAt)
    return t`${moment} 刚被别人约走了，请换一个时间。`
  },
  TIME_NOT_OFFERED: ({ startsAt }) => {
    const moment = sayMoment(startsAt)
    return t`${moment} 窗口不接待，请换一个时间。`
  },
  APPOINTMENT_THEN: ({ startsAt }) => {
    const moment = sayMoment(startsAt)
    return t`${moment} 您已经约了别的窗口，请换一个时间。`
  },
  APPOINTMENTS_LIMIT: ({ limit }) => plural(limit, { other: '您已经约了 # 个时间，办完或者取消一个再约。' }),
  DESK_UNFIT: () => t`这个窗口不办这件事，请换一个窗口。`,
  APPOINTMENT_OVER: () => t`这个预约已经结束了，不能再改。`,
  APPOINTMENT_NOT_TODAY: () => t`还没到预约的那一天。`,
  LEAVE_UNFIT: () => t`停办的日子填得不对，请改一改再试。`,
  COUNTER_UNKNOWN: () => t`这里没有这个窗口号，请看一下再选。`,
  NUMBERS_CLOSED: () => t`现在不取号，请在窗口开门的时候来。`,
  NUMBERS_MOVED: ({ called }) => t`同事刚叫了 ${called} 号，请看一眼再叫。`,
  NUMBERS_NONE: () => t`没有人在等了。`,
}
