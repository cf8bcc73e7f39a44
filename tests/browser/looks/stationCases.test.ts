import { lookAt } from './lookAt'

lookAt('stationCases')
