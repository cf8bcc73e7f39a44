import { implement } from '@orpc/server'
import { referralsContract } from '../../contract/referrals'
import { type Asked, serve } from '../platform/serve'
import { acceptReferral, finishReferral, refuseReferral } from './answer'
import { agreeToReferral, declineReferral, takeReferralBack } from './consent'
import { referralDeliveries } from './deliver'
import { referralEvents } from './events'
import { listReferrals, referralsOfCase } from './list'
import { proposeReferral } from './propose'
import { referralSentences } from './sentences'
import { dueReferrals } from './tick'
import { getOfUnit, listOfUnit } from './unit'

const os = implement(referralsContract).$context<Asked>()

export const referralsArea = {
  routes: {
    propose: os.propose.handler(serve(proposeReferral)),
    ofCase: os.ofCase.handler(serve(referralsOfCase)),
    agree: os.agree.handler(serve(agreeToReferral)),
    decline: os.decline.handler(serve(declineReferral)),
    takeBack: os.takeBack.handler(serve(takeReferralBack)),
    list: os.list.handler(serve(listReferrals)),
    listOfUnit: os.listOfUnit.handler(serve(listOfUnit)),
    getOfUnit: os.getOfUnit.handler(serve(getOfUnit)),
    accept: os.accept.handler(serve(acceptReferral)),
    refuse: os.refuse.handler(serve(refuseReferral)),
    finish: os.finish.handler(serve(finishReferral)),
  },
  events: referralEvents,
  deliveries: referralDeliveries,
  sweeps: [dueReferrals],
  sentences: referralSentences,
}
