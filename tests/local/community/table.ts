import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Context } from '../../../functions/platform/context'
import { createClient, type Item } from '../../../functions/platform/table'
import { makeQuietTable } from '../../support/quietTable'

/** A table of its own beside the one all tests share, so that looking through all of it reads no other test's items. */
export async function ownTable(name: string): Promise<string> {
  const client = createClient({ DYNAMODB_ENDPOINT: process.env.DYNAMODB_ENDPOINT })
  await makeQuietTable(client, name)
  client.destroy()
  return name
}

/** Everything in a community's table, by partition (without the community's name) and sort key. */
export async function everythingOf({ communityId, environment }: Context): Promise<Map<string, Item>> {
  const client = createClient(environment)
  const documents = DynamoDBDocumentClient.from(client)
  const found = new Map<string, Item>()
  let after: Item | undefined
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: environment.TABLE,
        ConsistentRead: true,
        ExclusiveStartKey: after,
      }),
    )
    for (const item of page.Items ?? []) found.set(`${String(item.pk).slice(communityId.length + 1)} ${item.sk}`, item)
    after = page.LastEvaluatedKey
  } while (after)
  client.destroy()
  return found
}

/** The store through a line that is cut for good after so many writes, as when the process is killed. */
export async function cutAfter(writes: number, endpoint: string): Promise<{ endpoint: string; close(): Promise<void> }> {
  let sent = 0
  const underWay = new Set<Promise<void>>()
  const { hostname, port } = new URL(endpoint)
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    if (/Write/.test(String(asked.headers['x-amz-target']))) sent++
    if (sent > writes) return void asked.socket.destroy()
    const onward = request({ hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers)
      from.pipe(answer)
    })
    underWay.add(new Promise((done) => void onward.once('close', done)))
    asked.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port: own } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${own}`,
    /** Once this is done the store has written what had reached it. */
    async close() {
      await Promise.all(underWay)
      server.closeAllConnections()
      server.close()
    },
  }
}
