import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Store, startStore } from '../../local/store'
import { makeQuietTable } from './quietTable'

declare global {
  var testStore: Store | undefined
  var testBlobs: string | undefined
}

const name = 'shiliu-test'
const region = 'cn-northwest-1'
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** Brings up one store in memory for all tests of a run; every test keeps to a community of its own in it. */
export default async function setUp(): Promise<void> {
  const store = await startStore({ busy: true })
  globalThis.testStore = store
  globalThis.testBlobs = mkdtempSync(join(tmpdir(), 'shiliu-blobs-'))
  process.env.TEST_STORE = JSON.stringify({
    STAGE: 'test',
    TABLE: name,
    DYNAMODB_ENDPOINT: store.endpoint,
    BLOBS: `file:${globalThis.testBlobs}`,
    BLOBS_URL: 'http://blobs.test/blobs',
    AWS_REGION: region,
    LOG_LEVEL: 'SILENT',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  })
  const client = new DynamoDBClient({ endpoint: store.endpoint, region, credentials })
  await makeQuietTable(client, name)
  client.destroy()
}
