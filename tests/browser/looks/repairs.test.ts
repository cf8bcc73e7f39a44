import { lookAt } from './lookAt'

lookAt('repairs')
