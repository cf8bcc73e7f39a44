import { lookAt } from './lookAt'

lookAt('desk')
