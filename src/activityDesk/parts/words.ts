import { plural, t } from '@lingui/core/macro'
import type { ActivityProblem } from '../../../contract/activityRefusals'
import type { BookingState } from '../../../contract/bookings'

/** What keeps an activity from being published, in the same words at the field and in the summary. */
export function sayProblem({ field, why, limit = 0 }: ActivityProblem): string {
  const session = Number(field.split('.')[1]) + 1
  const said = sayFault(why, limit)
  return Number.isNaN(session) || session === 1 ? said : t`第 ${session} 场：${said}`
}

function sayFault(why: ActivityProblem['why'], limit: number): string {
  switch (why) {
    case 'noTitle':
      return t`写上活动的名字`
    case 'noDescription':
      return t`写几句来了做什么`
    case 'noOrganiser':
      return t`写上谁来办`
    case 'noSession':
      return t`至少加一场`
    default:
      return saySessionFault(why, limit)
  }
}

function saySessionFault(why: ActivityProblem['why'], limit: number): string {
  switch (why) {
    case 'noDay':
      return t`选一个日子`
    case 'noFrom':
      return t`写上几点开始，比如 9:30`
    case 'noTo':
      return t`写上几点结束，比如 11:00`
    case 'noVenue':
      return t`选一个地方`
    case 'noCapacity':
      return t`写上最多来多少人，只写数字`
    case 'unknownVenue':
      return t`这个地方不在了，换一个`
    case 'venueTooSmall':
      return plural(limit, { other: '这个地方最多坐 # 人' })
    default:
      return sayTimeFault(why)
  }
}

function sayTimeFault(why: ActivityProblem['why']): string {
  switch (why) {
    case 'endsBefore':
      return t`结束要比开始晚`
    case 'past':
      return t`这个时间已经过了`
    case 'tooFar':
      return t`太远了，最多排到两年以后`
    case 'closed':
      return t`照截止的办法，报名已经截止了，换个日子或者晚点截止`
    case 'opensLate':
      return t`报名还没开始就截止了，早点开始或者晚点截止`
    default:
      return t`和前面一场时间地点一样`
  }
}

/** The id of the field at which a problem is shown. */
export const fieldIdOf = ({ field }: Pick<ActivityProblem, 'field'>) => field.replaceAll('.', '-')

export function sayBookingState(state: BookingState): string {
  switch (state) {
    case 'confirmed':
      return t`已报名`
    case 'checkedIn':
      return t`已签到`
    case 'noShow':
      return t`未到`
    case 'cancelled':
      return t`已取消`
    case 'waiting':
      return t`候补`
    case 'offered':
      return t`等确认`
    case 'declined':
      return t`已放弃`
    case 'expired':
      return t`已过期`
  }
}

export const sayPeople = (names: readonly (string | null)[]): string => names.map((name) => name ?? t`没填姓名`).join(t`、`)
