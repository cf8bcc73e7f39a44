import { lookAt } from './lookAt'

lookAt('imports')
