import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment } from '../../../functions/platform/environment'
import { loadSecrets } from '../../../functions/platform/secrets'
import { createServices, onceServices } from '../../../functions/platform/services'
import { secretsFile } from '../../support/secrets'

const environment = {
  STAGE: 'test',
  TABLE: 'shiliu-test',
  DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
  WECHAT_URL: 'none',
  WEB_LOGIN_ADDRESS: 'none',
  BLOBS: 's3:none',
}

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shiliu-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function withSecrets(change: object = {}) {
  const file = join(folder, 'secrets.json')
  writeFileSync(file, secretsFile(change))
  return readEnvironment({ ...environment, SECRETS: `file:${file}` })
}

test('services are made of the environment and the secrets it names', async () => {
  const { crypto, tokens, ids } = await createServices(withSecrets())

  const place = { communityId: 'qingquan', record: 'per_1', field: 'phone' }
  expect(crypto.open(place, crypto.seal(place, '19900000001'))).toBe('19900000001')
  const who = { sub: 'per_1', com: 'qingquan', log: 'log_1', ver: 1 }
  expect(await tokens.verify('access', await tokens.sign('access', who))).toMatchObject(who)
  expect(ids.make('evt')).toMatch(/^evt_/)
})

test.each(['STAGE', 'TABLE', 'SECRETS', 'WECHAT_URL', 'WEB_LOGIN_ADDRESS', 'BLOBS'])(
  'an environment without %s is named as such',
  (name) => {
    expect(() => readEnvironment({ ...environment, SECRETS: 'none', [name]: undefined })).toThrow(name)
  },
)

test.each([{ tokenKey: { kty: 'RSA' } }, { indexKey: undefined }, { wechatAppSecret: 5 }])(
  'secrets with %j are not taken',
  async (wrong) => {
    await expect(loadSecrets(withSecrets(wrong))).rejects.toThrow()
  },
)

test('secrets without a data key make no services', async () => {
  await expect(createServices(withSecrets({ dataKeys: {} }))).rejects.toThrow('data key')
})

test('services are made once for all who ask at the same time and later', async () => {
  const made: object[] = []
  const services = onceServices(async () => {
    made.push({})
    return made.at(-1) as never
  })

  const all = [...(await Promise.all([services(), services()])), await services()]

  expect(new Set(all).size).toBe(1)
})

test('a failed attempt is forgotten, so that the next call tries again', async () => {
  let away = true
  const services = onceServices(async () => {
    if (away) throw new Error('the secret is away')
    return 'here' as never
  })

  await expect(services()).rejects.toThrow('away')
  away = false

  expect(await services()).toBe('here')
})
