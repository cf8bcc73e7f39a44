import { lookAt } from './lookAt'

lookAt('troubles')
