import { randomBytes } from 'node:crypto'

/** The errmsg of api.weixin.qq.com for each errcode. */
const messages = {
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  43001: 'require GET method',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
} as const

export type ErrCode = keyof typeof messages

/** A refusal in WeChat's format, sent with HTTP 200. */
export function refusal(errcode: ErrCode) {
  const rid = [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-')
  return { errcode, errmsg: `${messages[errcode]}, rid: ${rid}` }
}
