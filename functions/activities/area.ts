import { implement } from '@orpc/server'
import { activitiesContract } from '../../contract/activities'
import { type Asked, serve } from '../platform/serve'
import { cancelActivity } from './cancel'
import { activityEvents } from './events'
import { getActivity } from './get'
import { publishActivity } from './publish'

const os = implement(activitiesContract).$context<Asked>()

export const activitiesArea = {
  routes: {
    publish: os.publish.handler(serve(publishActivity)),
    get: os.get.handler(serve(getActivity)),
    cancel: os.cancel.handler(serve(cancelActivity)),
  },
  events: activityEvents,
}
