import { lookAt } from './lookAt'

lookAt('referring')
