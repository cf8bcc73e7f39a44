import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import table from '../../../cloud/table.json'
import type { Context } from '../../../functions/platform/context'
import { createClient, type Item } from '../../../functions/platform/table'
import { ensureTable } from '../../../local/table'
import type { Template } from '../../../local/template'

/** An empty table of that name in the store of the tests, as the product's is; gives what takes it away again. */
export async function aTable(name: string): Promise<() => Promise<void>> {
  const client = createClient(process.env)
  // The JSON's types are wider than the words DynamoDB knows.
  await ensureTable(client, { name, table: table.Resources.Table.Properties as unknown as Template['table'] })
  return async () => {
    await client.send(new DeleteTableCommand({ TableName: name }))
    client.destroy()
  }
}

/** Everything a community has in its table, by partition (without the community's name) and sort key. */
export async function everythingIn({ communityId, environment }: Context): Promise<Map<string, Item>> {
  const client = createClient(environment)
  const documents = DynamoDBDocumentClient.from(client)
  const found = new Map<string, Item>()
  let after: Item | undefined
  do {
    const page = await documents.send(new ScanCommand({ TableName: environment.TABLE, ConsistentRead: true, ExclusiveStartKey: after }))
    for (const item of page.Items ?? []) found.set(`${String(item.pk).slice(communityId.length + 1)} ${item.sk}`, item)
    after = page.LastEvaluatedKey
  } while (after)
  client.destroy()
  return found
}

/** The store through a line that is cut for good after so many writes, as when the process is killed. */
export async function cutAfter(writes: number, endpoint: string): Promise<{ endpoint: string; close(): void }> {
  let passed = 0
  const { hostname, port } = new URL(endpoint)
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    if (/Write/.test(String(asked.headers['x-amz-target']))) passed++
    if (passed > writes) return void asked.socket.destroy()
    const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answer)
    })
    asked.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port: own } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${own}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
