import { implement } from '@orpc/server'
import { activitiesContract } from '../../contract/activities'
import { type Asked, serve } from '../platform/serve'
import { cancelActivity } from './cancel'
import { getActivity } from './get'
import { publishActivity } from './publish'

const os = implement(activitiesContract).$context<Asked>()

export const activitiesRoutes = {
  publish: os.publish.handler(serve(publishActivity)),
  get: os.get.handler(serve(getActivity)),
  cancel: os.cancel.handler(serve(cancelActivity)),
}
