import { lookAt } from './lookAt'

lookAt('activityDesk')
