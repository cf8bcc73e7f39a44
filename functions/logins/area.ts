import { implement } from '@orpc/server'
import { loginsContract } from '../../contract/logins'
import { type Asked, serve } from '../platform/serve'
import { logInByCode } from './byCode'
import { collectWebLogin } from './collectWeb'
import { confirmWebLogin } from './confirmWeb'
import { endLogin } from './end'
import { refreshLogin } from './refresh'
import { loginSentences } from './sentences'
import { startWebLogin } from './startWeb'

const os = implement(loginsContract).$context<Asked>()

export const loginsArea = {
  routes: {
    byCode: os.byCode.handler(serve(logInByCode)),
    refresh: os.refresh.handler(serve(refreshLogin)),
    end: os.end.handler(serve(endLogin)),
    startWeb: os.startWeb.handler(serve(startWebLogin)),
    confirmWeb: os.confirmWeb.handler(serve(confirmWebLogin)),
    collectWeb: os.collectWeb.handler(serve(collectWebLogin)),
  },
  sentences: loginSentences,
}
