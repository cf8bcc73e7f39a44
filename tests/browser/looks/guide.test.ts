import { lookAt } from './lookAt'

lookAt('guide')
