import { generateKeyPairSync, randomBytes } from 'node:crypto'

/** What a secrets file at home holds; change what the test is about. */
export function secretsFile(change: object = {}): string {
  return JSON.stringify({
    wechatAppId: 'wx0123456789abcdef',
    wechatAppSecret: 'a-secret',
    tokenKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
    indexKey: randomBytes(32).toString('base64'),
    dataKeys: { k1: randomBytes(32).toString('base64') },
    ...change,
  })
}
