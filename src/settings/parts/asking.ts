import { communitiesContract } from '../../../contract/communities'
import { promisesContract } from '../../../contract/promises'
import { settingsContract } from '../../../contract/settings/routes'
import { venuesContract } from '../../../contract/venues'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer } from '../../platform/api/queries'
import { useManages } from './Managers'

const { getSettings, listSettingsVersions } = settingsContract

/** The settings as they are now, asked again on each page, since colleagues change them as well. */
export function useSettings() {
  return useAnswer({ route: getSettings, input: {}, staleTime: 0, enabled: useManages() })
}

export const changeSettings = mutationOf(settingsContract.changeSettings, {
  settles: true,
  waits: true,
  changes: [getSettings, listSettingsVersions, communitiesContract.get, promisesContract.getPromises, venuesContract.getPhoto],
})
