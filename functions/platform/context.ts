import type { Blobs } from './blobs/blobs'
import type { Caller } from './caller'
import type { Clock } from './clock'
import type { Cookies } from './cookies'
import type { Crypto } from './crypto'
import type { Environment } from './environment'
import type { Ids } from './ids'
import type { ScopedTable } from './scope'
import type { Table } from './table'
import type { Tokens } from './tokens'
import type { WeChat } from './wechat'

/** The services a function gets once and keeps: everything outside, each behind a small interface. */
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

/** The context of one request: its services, its community and its caller. */
export type Context = Services & {
  communityId: string
  table: ScopedTable
  caller: Caller | null
  /** Why a token was rejected. Routes that require a login answer with it, others ignore it. */
  loginFault?: 'LOGIN_REQUIRED' | 'LOGIN_EXPIRED'
  /** The caller's network address; for rate limits and for what a person is told of their own logins, never logged. */
  address: string
  /** The caller's `User-Agent`, as they say it. */
  agent: string
  cookies: Cookies
}
