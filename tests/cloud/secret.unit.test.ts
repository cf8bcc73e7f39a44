import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSecret, type Secret, withAppSecret, withNewDataKey, withNewestSealing, withNewTokenKey } from '../../cloud/secret'
import { createCrypto } from '../../functions/platform/crypto'
import { loadSecrets } from '../../functions/platform/secrets'

const wechat = { appId: 'wx0123456789abcdef', appSecret: 'f'.repeat(32) }
const newDataKey = async () => randomBytes(32).toString('base64')
const phone = { communityId: 'qingquan', record: 'per_1', field: 'phone' }

async function load(secret: Secret) {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'))
  writeFileSync(join(folder, 'secret.json'), JSON.stringify(secret))
  const environment = { SECRETS: `file:${join(folder, 'secret.json')}`, STAGE: 'test', TABLE: '', WECHAT_URL: '', WEB_LOGIN_ADDRESS: '' }
  const loaded = await loadSecrets(environment as Parameters<typeof loadSecrets>[0])
  rmSync(folder, { recursive: true })
  return loaded
}

test('the functions read the secret that is made', async () => {
  const secret = await makeSecret(wechat, newDataKey)

  const { wechatAppId, wechatAppSecret, indexKey, dataKeys } = await load(secret)

  expect({ wechatAppId, wechatAppSecret }).toEqual({ wechatAppId: wechat.appId, wechatAppSecret: wechat.appSecret })
  expect([indexKey.length, dataKeys.get('k1')?.length]).toEqual([32, 32])
})

test('a further data key is published first and seals later, and the older one still opens what it sealed', async () => {
  const before = await makeSecret(wechat, newDataKey)
  const sealedBefore = createCrypto(await load(before)).seal(phone, '19900000001')

  const published = await withNewDataKey(before, newDataKey)
  const [first, later] = [createCrypto(await load(published)), createCrypto(await load(withNewestSealing(published)))]

  expect(first.seal(phone, '19900000001')).toMatch(/^k1\./)
  expect(later.open(phone, sealedBefore)).toBe('19900000001')
  const sealedLater = later.seal(phone, '19900000001')
  expect(sealedLater).toMatch(/^k2\./)
  expect(first.open(phone, sealedLater)).toBe('19900000001')
})

test('of a secret that does not say which key seals, the one that did goes on', async () => {
  const { sealWith: _, ...before } = await makeSecret(wechat, newDataKey)

  expect((await withNewDataKey(before, newDataKey)).sealWith).toBe('k1')
})

test('a new token key or app secret changes nothing else', async () => {
  const before = await makeSecret(wechat, newDataKey)

  const token = withNewTokenKey(before)
  const app = withAppSecret(before, 'a'.repeat(32))

  expect(token.tokenKey.d).not.toBe(before.tokenKey.d)
  expect({ ...token, tokenKey: before.tokenKey }).toEqual(before)
  expect(app).toEqual({ ...before, wechatAppSecret: 'a'.repeat(32) })
})

test('an app id or secret of the wrong shape is refused', async () => {
  await expect(makeSecret({ ...wechat, appId: 'wx12' }, newDataKey)).rejects.toThrow()
  await expect(makeSecret({ ...wechat, appSecret: '' }, newDataKey)).rejects.toThrow()
})
