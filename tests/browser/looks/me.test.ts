import { lookAt } from './lookAt'

lookAt('me')
