import { statSync } from 'node:fs'
import { join } from 'node:path'
import { loadSecrets } from '../../functions/platform/secrets'
import { ensureSecrets } from '../../local/secrets'
import { emptyFolder } from './folder'

test('secrets are made once, for this person only, in the form the functions read', async () => {
  const file = join(emptyFolder(), 'data', 'secrets.json')

  const made = await ensureSecrets(file)
  const kept = await ensureSecrets(file)
  const read = await loadSecrets({ SECRETS: `file:${file}` } as never)

  expect(kept).toEqual(made)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(read.wechatAppId).toBe(made.wechatAppId)
  expect(read.tokenKey).toMatchObject({ kty: 'EC', crv: 'P-256', d: expect.any(String) })
  expect(read.indexKey.length).toBe(32)
  expect([...read.dataKeys.values()].map((key) => key.length)).toEqual([32])
})

test('two machines have no secret in common', async () => {
  const [one, other] = await Promise.all([ensureSecrets(join(emptyFolder(), 's.json')), ensureSecrets(join(emptyFolder(), 's.json'))])

  expect(one.wechatAppSecret).not.toBe(other.wechatAppSecret)
  expect(one.tokenKey.d).not.toBe(other.tokenKey.d)
  expect(one.indexKey).not.toBe(other.indexKey)
  expect(one.dataKeys.k1).not.toBe(other.dataKeys.k1)
})
