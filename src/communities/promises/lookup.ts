import '../catalogue'
import { t } from '@lingui/core/macro'
import { promisesContract } from '../../../contract/promises'
import type { Promises } from '../../../contract/settings/sections'
import { useAnswer } from '../../platform/api/queries'

/** What residents may expect, in the words of the app; `host` keeps the seats of an activity. */
export function usualPromises(host?: string): Promises {
  return {
    repairAnswer: t`受理了会告诉您，在“通知”里也看得到。`,
    repairVisit: t`时间不合适，可以换。`,
    repairDone: t`修完请您看看，说说满不满意。`,
    station: '',
    booked: host ? t`${host}给您留着名额，到时候直接来。` : t`社区已经给您留好名额，到时候直接来。`,
  }
}

/** The same, in the community's own words wherever it has any. */
export function usePromises(host?: string): Promises {
  const own = useAnswer({ route: promisesContract.getPromises, input: {} }).data ?? {}
  return { ...usualPromises(host), ...Object.fromEntries(Object.entries(own).filter(([, words]) => words !== '')) }
}
