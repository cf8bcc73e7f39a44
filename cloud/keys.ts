import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from '@aws-sdk/client-kms'
import { makeSecret, Secret, withAppSecret, withNewDataKey, withNewestSealing, withNewTokenKey } from './secret'

const usage = `Prints the JSON of a deployment's secret (docs/operations.md).
  npm run --silent keys -- --kms-key ARN --region REGION                                a new one
  npm run --silent keys -- --kms-key ARN --region REGION --from FILE --change WHAT      the one in FILE with a new token key (token),
                                                                                        a further data key (data), the newest one sealing (seal),
                                                                                        or another app secret (app)
WECHAT_APP_ID and WECHAT_APP_SECRET come from the environment.`

const { values } = parseArgs({
  options: { 'kms-key': { type: 'string' }, region: { type: 'string' }, from: { type: 'string' }, change: { type: 'string' } },
})

async function newDataKey(): Promise<string> {
  if (!values['kms-key']) throw new Error(usage)
  const request = { KeyId: values['kms-key'], NumberOfBytes: 32, EncryptionContext: { purpose: 'shiliu-data-key' } }
  const { CiphertextBlob: wrapped } = await new KMSClient({ region: values.region }).send(
    new GenerateDataKeyWithoutPlaintextCommand(request),
  )
  if (!wrapped) throw new Error('KMS returned no data key')
  return Buffer.from(wrapped).toString('base64')
}

async function secret(): Promise<Secret> {
  const { WECHAT_APP_ID: appId = '', WECHAT_APP_SECRET: appSecret = '' } = process.env
  if (!values.from) return makeSecret({ appId, appSecret }, newDataKey)
  const before = Secret.parse(JSON.parse(readFileSync(values.from, 'utf8')))
  if (values.change === 'token') return withNewTokenKey(before)
  if (values.change === 'data') return withNewDataKey(before, newDataKey)
  if (values.change === 'seal') return withNewestSealing(before)
  if (values.change === 'app') return withAppSecret(before, appSecret)
  throw new Error(usage)
}

secret().then(
  (made) => console.log(JSON.stringify(made, null, 2)),
  (error: Error) => {
    console.error(error.message)
    process.exitCode = 1
  },
)
