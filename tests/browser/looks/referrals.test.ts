import { lookAt } from './lookAt'

lookAt('referrals')
