import { implement } from '@orpc/server'
import { communitiesContract } from '../../contract/communities'
import { settingsContract } from '../../contract/settings/routes'
import { type Asked, serve } from '../platform/serve'
import { changeSettings } from './changeSettings'
import { settingsEvents } from './events'
import { getCommunity } from './get'
import { getSettings } from './getSettings'
import { listSettingsVersions } from './listSettingsVersions'
import { settingsSentences } from './sentences'

const os = implement({ ...communitiesContract, ...settingsContract }).$context<Asked>()

export const communitiesArea = {
  routes: {
    get: os.get.handler(serve(getCommunity)),
    getSettings: os.getSettings.handler(serve(getSettings)),
    changeSettings: os.changeSettings.handler(serve(changeSettings)),
    listSettingsVersions: os.listSettingsVersions.handler(serve(listSettingsVersions)),
  },
  events: settingsEvents,
  sentences: settingsSentences,
}
