import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Login } from '../../contract/logins'
import { logInByCode } from '../../functions/logins/byCode'
import { callerOf } from '../../functions/platform/caller'
import { inCommunity } from '../../functions/platform/community'
import type { Context } from '../../functions/platform/context'
import { createWeChat } from '../../functions/platform/wechat'
import { startStandIn } from '../../local/wechat/standIn'
import { newWorld, type World } from './world'

const app = { wechatAppId: 'wx0123456789abcdef', wechatAppSecret: 'a-secret' }

export type Phone = Awaited<ReturnType<typeof startPhone>>

/** The WeChat stand-in over HTTP, on the clock of the test; `close` when the tests are done. */
export async function startPhone() {
  const folder = mkdtempSync(join(tmpdir(), 'shiliu-'))
  const clock = { now: () => 0 }
  const { url, close } = await startStandIn({
    appId: app.wechatAppId,
    appSecret: app.wechatAppSecret,
    communityId: 'qingquan',
    demoPeople: [],
    visitorsFile: join(folder, 'visitors.json'),
    now: () => clock.now(),
  })

  /** A community whose WeChat is the stand-in; `address` is where everybody asks from. */
  async function world(address = '10.0.0.1') {
    const made = await newWorld()
    clock.now = made.clock.now
    made.services.wechat = createWeChat({ ...made.services.environment, WECHAT_URL: url }, app as never)
    return { ...made, ctx: inCommunity(made.services, made.communityId, { caller: null, address }) }
  }

  /** What `wx.login` gives whoever goes by a name. */
  async function codeOf(person: string): Promise<string> {
    const response = await fetch(`${url}/local/codes`, { method: 'POST', body: JSON.stringify({ person }) })
    return ((await response.json()) as { code: string }).code
  }

  const logIn = async (ctx: Context, person: string): Promise<Login> => logInByCode(ctx, { code: await codeOf(person) })

  return {
    world,
    codeOf,
    logIn,
    async close() {
      await close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A request with a login's token: its context, and why the token does not count if it does not. */
export async function asking(world: World, { token }: Pick<Login, 'token'>): Promise<Context> {
  return inCommunity(world.services, world.communityId, { ...(await callerOf(world.services, token)), address: '10.0.0.1' })
}
