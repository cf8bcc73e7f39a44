import { isRefusal, Refusal } from '../failures'
import { currentLogin, renewLogin } from '../login'
import { ask } from './ask'
import { inputOf, type Route, type RouteInput, type RouteOutput, wantsLogin } from './route'

/** Calls a route, with the login if the route requires one, and returns the answer in the contract's type. */
export function call<R extends Route>(route: R, given: RouteInput<R>): Promise<RouteOutput<R>> {
  const input = inputOf(route, given)
  return wantsLogin(route) ? askLoggedIn(route, input) : ask({ route, input })
}

/** Calls a route with the login, renewing it if it has expired. */
export async function askLoggedIn<R extends Route>(route: R, input: object): Promise<RouteOutput<R>> {
  const login = currentLogin()
  if (login === undefined) throw new Refusal('LOGIN_REQUIRED', undefined)
  try {
    return await ask({ route, input, token: login.token })
  } catch (error) {
    if (!isRefusal(error, 'LOGIN_EXPIRED', 'LOGIN_REQUIRED')) throw error
    const renewed = await renewLogin(login.token)
    // Another tab may have logged in somebody else, who never asked for this.
    if (process.env.TARO_ENV === 'h5' && renewed.person.id !== login.person.id) throw error
    return ask({ route, input, token: renewed.token })
  }
}
