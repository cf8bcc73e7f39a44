import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Month } from '../contract/time'
import { systemClock } from '../functions/platform/clock'
import { inCommunity } from '../functions/platform/community'
import type { Services } from '../functions/platform/context'
import { createIds } from '../functions/platform/ids'
import { createTable } from '../functions/platform/table'
import { recount } from '../functions/rates/recount'

const usage = `For who runs a deployment (docs/operations.md):
  npm run --silent rates -- MONTH --community ID --table TABLE --region REGION   counts 2026-11 anew from its cases' events`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { table: { type: 'string' }, region: { type: 'string' }, community: { type: 'string' }, endpoint: { type: 'string' } },
})

async function main(): Promise<void> {
  const month = Month.safeParse(positionals[0]).data
  if (!month || !values.table || !values.community) throw new Error(usage)
  const client = new DynamoDBClient({ region: values.region, endpoint: values.endpoint })
  // Of the services, counting only uses the table, the clock and ids.
  const services = { wholeTable: createTable(client, values.table), clock: systemClock, ids: createIds(systemClock) } as Services
  const { cases, corrected } = await recount(inCommunity(services, values.community), month)
  const wrong = Object.entries(corrected).map(([name, by]) => `  ${name} ${by > 0 ? '+' : ''}${by}`)
  console.log([`${month} has ${cases} cases; ${wrong.length === 0 ? 'every counter was right' : 'corrected:'}`, ...wrong].join('\n'))
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
