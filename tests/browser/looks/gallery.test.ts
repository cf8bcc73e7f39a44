import { lookAt } from './lookAt'

lookAt('gallery')
