import { plural, t } from '@lingui/core/macro'
import type { settingsRefusals as refusals } from '../../contract/settings/refusals'
import type { RefusalWords } from '../platform/words/refusals'
import { sayMoment } from '../platform/words/times'

export const settingsRefusals: RefusalWords<keyof typeof refusals> = {
  SETTINGS_UNFIT: ({ problems }) => plural(problems.length, { other: '还有 # 处没填对，改好再存。' }),
  SETTINGS_CHANGED: ({ by }) => {
    const who = by ?? t`同事`
    return t`${who}刚刚改过这一项。先看看改了什么，您写的还在。`
  },
  VENUE_IN_USE: ({ name, startsAt }) => {
    const when = sayMoment(startsAt)
    return t`${name}${when}还有活动，先不能去掉。改成“不再安排”，新活动就选不到了。`
  },
}
