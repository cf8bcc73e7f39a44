import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import { type AnyContractProcedure, type AnyContractRouter, type ContractRouterClient, isContractProcedure } from '@orpc/contract'
import { isRefusal, Refusal } from '../failures'
import { currentLogin, renewLogin } from '../login'
import { ask } from './ask'

/** A typed client of one area of the contract. */
export function clientOf<T extends AnyContractRouter>(area: T): ContractRouterClient<T> {
  return createORPCClient(linkTo(area))
}

function linkTo(area: AnyContractRouter): ClientLink<ClientContext> {
  return {
    call: (path, input) => {
      const procedure = procedureAt(area, path)
      return wantsLogin(procedure) ? askLoggedIn(procedure, input) : ask({ procedure, input })
    },
  }
}

/** Asks with the login, renewed where it has run out. */
export async function askLoggedIn(procedure: AnyContractProcedure, input: unknown): Promise<unknown> {
  const login = currentLogin()
  if (login === undefined) throw new Refusal('LOGIN_REQUIRED', undefined)
  try {
    return await ask({ procedure, input, token: login.token })
  } catch (error) {
    if (!isRefusal(error, 'LOGIN_EXPIRED', 'LOGIN_REQUIRED')) throw error
    const { token } = await renewLogin(login.token)
    return ask({ procedure, input, token })
  }
}

/** Only routes for people who are logged in may answer that one is not allowed to. */
function wantsLogin(procedure: AnyContractProcedure): boolean {
  return 'NOT_ALLOWED' in procedure['~orpc'].errorMap
}

function procedureAt(area: AnyContractRouter, path: readonly string[]): AnyContractProcedure {
  const found = path.reduce<AnyContractRouter | undefined>(
    (node, name) => (node === undefined || isContractProcedure(node) ? undefined : node[name]),
    area,
  )
  if (!isContractProcedure(found)) throw new Error(`no route ${path.join('.')}`)
  return found
}
