import { lookAt } from './lookAt'

lookAt('search')
