import { lookAt } from './lookAt'

lookAt('settings')
