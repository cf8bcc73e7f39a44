import { lookAt } from './lookAt'

lookAt('station')
