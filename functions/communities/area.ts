import { implement } from '@orpc/server'
import { communitiesContract } from '../../contract/communities'
import { promisesContract } from '../../contract/promises'
import { settingsContract } from '../../contract/settings/routes'
import { venuesContract } from '../../contract/venues'
import { type Asked, serve } from '../platform/serve'
import { changeSettings } from './changeSettings'
import { settingsEvents } from './events'
import { getCommunity } from './get'
import { getPromises } from './getPromises'
import { getSettings } from './getSettings'
import { listSettingsVersions } from './listSettingsVersions'
import { getVenuePhoto } from './photos'
import { settingsSentences } from './sentences'

const os = implement({ ...communitiesContract, ...settingsContract, ...venuesContract, ...promisesContract }).$context<Asked>()

export const communitiesArea = {
  routes: {
    get: os.get.handler(serve(getCommunity)),
    getSettings: os.getSettings.handler(serve(getSettings)),
    changeSettings: os.changeSettings.handler(serve(changeSettings)),
    listSettingsVersions: os.listSettingsVersions.handler(serve(listSettingsVersions)),
    getPromises: os.getPromises.handler(serve(getPromises)),
    getPhoto: os.getPhoto.handler(serve(getVenuePhoto)),
  },
  events: settingsEvents,
  sentences: settingsSentences,
}
