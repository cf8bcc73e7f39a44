import { lookAt } from './lookAt'

lookAt('catalogueDesk')
