import type { Blobs } from './blobs/blobs'
import type { Caller } from './caller'
import type { Clock } from './clock'
import type { Crypto } from './crypto'
import type { Environment } from './environment'
import type { Ids } from './ids'
import type { ScopedTable } from './scope'
import type { Table } from './table'
import type { Tokens } from './tokens'
import type { WeChat } from './wechat'

/** What a function is given once and keeps: the outside world behind small doors. */
export type Services = {
  environment: Environment
  clock: Clock
  ids: Ids
  crypto: Crypto
  tokens: Tokens
  wechat: WeChat
  wholeTable: Table
  blobs: Blobs
}

/** What one request knows: its services, the community it is about and who asks. */
export type Context = Services & {
  communityId: string
  table: ScopedTable
  caller: Caller | null
  /** Why a token that was sent did not count; a route that wants a login answers with it, the others don't mind. */
  loginFault?: 'LOGIN_REQUIRED' | 'LOGIN_EXPIRED'
  /** The caller's network address; for rate limits only, never logged. */
  address: string
}
