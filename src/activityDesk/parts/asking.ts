import { activitiesContract } from '../../../contract/activities'
import { activityDraftsContract } from '../../../contract/activityDrafts'
import { communitiesContract } from '../../../contract/communities'
import { rollContract } from '../../../contract/roll'
import { sessionsContract } from '../../../contract/sessions/routes'
import { runningContract } from '../../../contract/sessions/running'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer } from '../../platform/api/queries'
import { isRefusal } from '../../platform/failures'

const { listDrafts, getDraft, previewDraft } = activityDraftsContract
const drafts = [listDrafts, getDraft, previewDraft]
const shown = [activitiesContract.get, sessionsContract.get, sessionsContract.list]

export const useDrafts = (enabled: boolean) => useAnswer({ route: listDrafts, input: {}, staleTime: 0, enabled })

/** An activity's draft; one that was published or given up is no more, though this phone has seen it. */
export function useDraft(activityId: string, enabled: boolean) {
  const query = useAnswer({ route: getDraft, input: { activityId }, staleTime: 0, enabled: enabled && activityId !== '' })
  return isRefusal(query.error, 'NOT_FOUND') ? { ...query, data: undefined } : query
}

/** What residents would see of a draft. */
export const usePreview = (activityId: string, enabled: boolean) =>
  useAnswer({ route: previewDraft, input: { activityId }, staleTime: 0, fleeting: true, enabled: enabled && activityId !== '' })

export const useActivity = (activityId: string) =>
  useAnswer({ route: activitiesContract.get, input: { activityId }, staleTime: 0, enabled: activityId !== '' })

export const useCommunity = () => useAnswer({ route: communitiesContract.get, input: {}, lasting: true })

export const beginDraft = mutationOf(activityDraftsContract.beginDraft, { changes: drafts })
export const saveDraft = mutationOf(activityDraftsContract.saveDraft, { settles: true, changes: drafts, waits: true })
export const dropDraft = mutationOf(activityDraftsContract.dropDraft, { settles: true, changes: drafts })
export const publishDraft = mutationOf(activityDraftsContract.publishDraft, { settles: true, changes: [...drafts, ...shown] })

const running = { settles: true, changes: shown, waits: true }
export const setCapacity = mutationOf(runningContract.setCapacity, running)
export const closeSession = mutationOf(runningContract.close, running)
export const reopenSession = mutationOf(runningContract.reopen, running)
export const moveSession = mutationOf(runningContract.move, running)
export const correct = mutationOf(activitiesContract.correct, running)
export const callOff = mutationOf(activitiesContract.cancel, running)

export const exportRoll = mutationOf(rollContract.exportRoll)
export const revealBooker = mutationOf(rollContract.revealBooker)
export const messageBookers = mutationOf(rollContract.messageBookers, { settles: true })
