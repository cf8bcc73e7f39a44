import { implement } from '@orpc/server'
import { loginsContract } from '../../contract/logins'
import { ownLoginsContract } from '../../contract/ownLogins'
import { webLoginsContract } from '../../contract/webLogins'
import { type Asked, serve } from '../platform/serve'
import { logInByCode } from './byCode'
import { collectWebLogin } from './collectWeb'
import { confirmWebLogin } from './confirmWeb'
import { loginDeliveries } from './deliver'
import { endLogin, endOneLogin } from './end'
import { listLogins } from './list'
import { refreshLogin } from './refresh'
import { seeWebLogin } from './seeWeb'
import { loginSentences } from './sentences'
import { startWebLogin } from './startWeb'

const os = implement({ ...loginsContract, ...ownLoginsContract, ...webLoginsContract }).$context<Asked>()

export const loginsArea = {
  routes: {
    byCode: os.byCode.handler(serve(logInByCode)),
    refresh: os.refresh.handler(serve(refreshLogin)),
    end: os.end.handler(serve(endLogin)),
    startWeb: os.startWeb.handler(serve(startWebLogin)),
    seeWeb: os.seeWeb.handler(serve(seeWebLogin)),
    confirmWeb: os.confirmWeb.handler(serve(confirmWebLogin)),
    collectWeb: os.collectWeb.handler(serve(collectWebLogin)),
    list: os.list.handler(serve(listLogins)),
    endOne: os.endOne.handler(serve(endOneLogin)),
  },
  deliveries: loginDeliveries,
  sentences: loginSentences,
}
