import { lookAt } from './lookAt'

lookAt('pages')
