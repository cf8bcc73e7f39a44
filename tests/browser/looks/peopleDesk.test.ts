import { lookAt } from './lookAt'

lookAt('peopleDesk')
