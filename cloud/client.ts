import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { systemClock } from '../functions/platform/clock'
import { inCommunity } from '../functions/platform/community'
import type { Context, Services } from '../functions/platform/context'
import { createCrypto } from '../functions/platform/crypto'
import type { Environment } from '../functions/platform/environment'
import { createIds } from '../functions/platform/ids'
import { loadSecrets } from '../functions/platform/secrets'
import { createTable } from '../functions/platform/table'
import { addClient, endClient } from './clients'

const usage = `For who runs a deployment (docs/operations.md), with --community ID --table TABLE --secret ARN --kms-key ARN --region REGION:
  npm run --silent client -- add NAME [--read-only] [--place VENUE]   a client and its API key for Open311, printed this once
  npm run --silent client -- revoke PERSON                            ends its key
At home: --table shiliu --secret file:.data/secrets.json --endpoint with the store's address, which npm start tells.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    community: { type: 'string' },
    table: { type: 'string' },
    secret: { type: 'string' },
    'kms-key': { type: 'string' },
    region: { type: 'string' },
    endpoint: { type: 'string' },
    place: { type: 'string' },
    'read-only': { type: 'boolean', default: false },
  },
})

async function main(): Promise<void> {
  const [command, subject] = positionals
  if (!subject || !values.community || !values.table || !values.secret) throw new Error(usage)
  const ctx = await contextOf({ communityId: values.community, table: values.table, secret: values.secret })
  if (command === 'revoke') {
    await endClient(ctx, subject)
    return console.log(`The key of ${subject} has been revoked.`)
  }
  if (command !== 'add') throw new Error(usage)
  const { personId, apiKey } = await addClient(ctx, { name: subject, mayWrite: !values['read-only'], place: values.place ?? null })
  console.log(`${subject} is ${personId}. Its API key, which is not stored anywhere:\n${apiKey}`)
}

// Of the services, these commands only use the table, the clock, ids and the index of keys.
async function contextOf({ communityId, table, secret }: { communityId: string; table: string; secret: string }): Promise<Context> {
  if (values.region) process.env.AWS_REGION = values.region
  const secrets = await loadSecrets({ SECRETS: secret, KMS_KEY: values['kms-key'] } as Environment)
  const client = new DynamoDBClient({ region: values.region, endpoint: values.endpoint })
  const services = {
    wholeTable: createTable(client, table),
    clock: systemClock,
    ids: createIds(systemClock),
    crypto: createCrypto(secrets),
  } as Services
  return inCommunity(services, communityId)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
