import { lookAt } from './lookAt'

lookAt('appointments')
