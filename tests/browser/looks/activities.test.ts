import { lookAt } from './lookAt'

lookAt('activities')
