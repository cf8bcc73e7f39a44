import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { systemClock, systemPause } from '../../functions/platform/clock'
import { readEnvironment } from '../../functions/platform/environment'
import { randomFraction } from '../../functions/platform/ids'
import { withRetries } from '../../functions/platform/retry'
import { createClient } from '../../functions/platform/table'

/** What was sent to the store, as it went over the wire. */
export type Sent = { command: string; input: object }

// Each command takes the input that was recorded of it.
const again: Record<string, (client: DynamoDBDocumentClient, input: never) => Promise<unknown>> = {
  BatchGetItemCommand: (client, input) => client.send(new BatchGetCommand(input)),
  GetItemCommand: (client, input) => client.send(new GetCommand(input)),
  QueryCommand: (client, input) => client.send(new QueryCommand(input)),
  TransactWriteItemsCommand: (client, input) => client.send(new TransactWriteCommand(input)),
  UpdateItemCommand: (client, input) => client.send(new UpdateCommand(input)),
}
const reads = new Set(['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand'])

const bareEnvironment = () => readEnvironment({ ...process.env, SECRETS: 'none', WECHAT_URL: 'none', WEB_LOGIN_ADDRESS: 'none' })

/** A client that keeps what it sends and how many capacity units that took. */
export function recordingClient() {
  const sent: Sent[] = []
  const units = { all: 0, queries: 0 }
  const client = createClient(bareEnvironment())
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context.commandName)
      sent.push({ command, input: structuredClone(args.input as object) })
      const answer = await next({ ...args, input: { ...(args.input as object), ReturnConsumedCapacity: 'TOTAL' } as typeof args.input })
      const { ConsumedCapacity: consumed } = answer.output as { ConsumedCapacity?: Used | Used[] }
      const used = [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
      units.all += used
      if (command === 'QueryCommand') units.queries += used
      return answer
    },
    { step: 'initialize', name: 'recording' },
  )
  return { client, sent, units }
}

type Used = { CapacityUnits?: number }

/** Sends as patiently as the product: the embedded store answers 500 now and then when many write at once, or is slow to connect. */
export const patiently = <T>(send: () => Promise<T>): Promise<T> =>
  withRetries({ pause: systemPause, fraction: randomFraction, now: systemClock.now }, send)

/** The same requests sent bare: reads as they were, writes into a community of their own. */
export function bareSender({ from, to }: { from: string; to: string }) {
  const client = DynamoDBDocumentClient.from(createClient(bareEnvironment()), { marshallOptions: { removeUndefinedValues: true } })
  return {
    async send({ command, input }: Sent): Promise<void> {
      const sendAgain = again[command]
      if (!sendAgain) throw new Error(`${command} can't be sent bare`)
      const moved = reads.has(command) ? input : JSON.parse(JSON.stringify(input).replaceAll(`"${from}#`, `"${to}#`))
      if ('ClientRequestToken' in moved) moved.ClientRequestToken = crypto.randomUUID()
      await patiently(() => sendAgain(client, moved as never))
    },
    close: () => client.destroy(),
  }
}
