import { lookAt } from './lookAt'

lookAt('rates')
