import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureSecrets } from '../../local/secrets'

const api = resolve(__dirname, '../../.esbuild/.build/functions/api.js')

test('the api bundle stays under 820 KB', () => {
  expect(statSync(api).size / 1024).toBeLessThan(820)
})

test('the api bundle signs its requests with the credentials that Lambda keeps in the environment', async () => {
  const { authorization, token } = await firstRequest({
    AWS_ACCESS_KEY_ID: 'AKIDOFTHEROLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'session',
  })

  expect(authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDOFTHEROLE\/\d{8}\/cn-northwest-1\/dynamodb\/aws4_request/)
  expect(token).toBe('session')
})

/** What the bundle asks of DynamoDB when somebody asks it for a community. */
async function firstRequest(credentials: Record<string, string>): Promise<{ authorization?: string; token: unknown }> {
  const folder = mkdtempSync(join(tmpdir(), 'shiliu-bundle-'))
  const store = createServer((_, answer) => answer.writeHead(400).end('{"__type":"com.amazonaws.dynamodb.v20120810#ValidationException"}'))
  const asked = once(store, 'request')
  store.listen(0, '127.0.0.1')
  await once(store, 'listening')
  const secrets = join(folder, 'secrets.json')
  await ensureSecrets(secrets)
  const child = spawn(process.execPath, ['-e', askForCommunity], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...credentials,
      AWS_REGION: 'cn-northwest-1',
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${(store.address() as AddressInfo).port}`,
      API: api,
      STAGE: 'test',
      TABLE: 'shiliu',
      SECRETS: `file:${secrets}`,
      BLOBS: `file:${folder}`,
      BLOBS_URL: 'http://blobs.test/blobs',
      WECHAT_URL: 'none',
      WEB_LOGIN_ADDRESS: 'none',
    },
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the bundle asked for nothing:\n${errors}`)))
  try {
    const [{ headers }] = await Promise.race([asked, ended])
    return { authorization: headers.authorization, token: headers['x-amz-security-token'] }
  } finally {
    child.kill()
    store.closeAllConnections()
    store.close()
    rmSync(folder, { recursive: true })
  }
}

const askForCommunity = `require(process.env.API).handler({
  version: '2.0', rawPath: '/v1/c1', rawQueryString: '', headers: {},
  requestContext: { http: { method: 'GET', path: '/v1/c1' }, domainName: 'api.test', stage: '$default' },
}, {}).then((answer) => console.error(answer), console.error)`
