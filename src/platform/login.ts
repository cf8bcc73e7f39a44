import Taro from '@tarojs/taro'
import * as z from 'zod/mini'
import { type Login, loginsContract } from '../../contract/logins'
import { Person } from '../../contract/people'
import { addresses } from './addresses'
import { ask } from './api/ask'
import { communityId } from './api/route'
import { detourTo } from './detour'
import { isRefusal, LoginDeclined, Refusal } from './failures'
import { newRequestId } from './ids'
import { shared, useShared } from './state'
import { dropStored, readStored, writeStored } from './stored'

const key = 'login'
/** `renewal` is the requestId of its next renewal: kept with it, so that a lost answer is asked for again by the same request. */
const Kept = z.object({ token: z.string(), refreshToken: z.optional(z.string()), renewal: z.optional(z.string()), person: Person })
export type Kept = z.infer<typeof Kept>

const login = shared<Kept | undefined>(stored())

export const currentLogin = login.get
export const useLogin = () => useShared(login)
export const onLogin = login.subscribe

/** The pages of two communities may share a browser; a login of the other one is none here. */
function stored(): Kept | undefined {
  const found = readStored(key, Kept)
  return found?.person.communityId === communityId ? found : undefined
}

// Tabs share the cookie and the storage: what one renews or ends, the others know before they ask with what has passed.
// Another community's login ends none here.
if (process.env.TARO_ENV !== 'weapp')
  window.addEventListener('storage', ({ key: changed }) => {
    if ((changed === key || changed === null) && (readStored(key, Kept) === undefined || stored())) login.set(stored())
  })

export function keepLogin({ token, refreshToken, person }: Kept): Kept {
  // On the web it lies in a cookie that no script can read.
  const secret = process.env.TARO_ENV === 'h5' ? {} : { refreshToken }
  return keep({ token, ...secret, renewal: newRequestId(), person })
}

function keep(kept: Kept): Kept {
  writeStored(key, kept)
  login.set(kept)
  return kept
}

export function keepPerson(person: Person): void {
  const current = login.get()
  if (current !== undefined && current.person.id === person.id) keep({ ...current, person })
}

export function dropLogin(): void {
  dropStored(key)
  login.set(undefined)
}

let loggingIn: Promise<Kept> | undefined

/** The current login; if there is none, gets one from WeChat or through a QR code. Concurrent calls share one login. */
export function ensureLogin(): Promise<Kept> {
  const current = login.get()
  if (current !== undefined) return Promise.resolve(current)
  loggingIn ??= (process.env.TARO_ENV === 'weapp' ? logInByCode() : logInByQrCode()).finally(() => {
    loggingIn = undefined
  })
  return loggingIn
}

let renewing: Promise<Kept> | undefined

/** Replaces a refused token with a new one; concurrent callers share one renewal. */
export async function renewLogin(refused: string): Promise<Kept> {
  const current = login.get()
  if (current === undefined) throw new Refusal('LOGIN_REQUIRED', undefined)
  if (current.token !== refused) return current
  renewing ??= renew(current).finally(() => {
    renewing = undefined
  })
  return renewing
}

async function renew({ refreshToken, renewal }: Kept): Promise<Kept> {
  try {
    return keepLogin(await ask({ route: loginsContract.refresh, input: { communityId, refreshToken, requestId: renewal } }))
  } catch (error) {
    if (!isRefusal(error) || error.status >= 500) throw error
    dropLogin()
    // WeChat still knows the person; on the web they have to log in themselves.
    if (process.env.TARO_ENV === 'weapp') return logInByCode()
    throw error
  }
}

/** A code counts once: if the answer to it was lost, a fresh one is taken. */
async function logInByCode(): Promise<Kept> {
  try {
    return await logInByFreshCode()
  } catch (error) {
    if (!isRefusal(error, 'LOGIN_CODE_INVALID')) throw error
    return logInByFreshCode()
  }
}

async function logInByFreshCode(): Promise<Kept> {
  const { code } = await Taro.login()
  return keepLogin(await ask({ route: loginsContract.byCode, input: { communityId, code } }))
}

const qrCode = detourTo<Kept>(
  () => addresses.webLogin,
  () => new LoginDeclined(),
)

const logInByQrCode = () => qrCode.take()

/** Called by the page with the QR code: the login arrived, or the person went back. */
export function endQrCode(answer: Login | undefined): void {
  qrCode.end(answer && keepLogin(answer))
}
