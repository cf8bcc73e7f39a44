import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Month } from '../contract/time'
import { relist } from '../functions/cases/relist'
import { systemClock } from '../functions/platform/clock'
import { inCommunity } from '../functions/platform/community'
import type { Services } from '../functions/platform/context'
import { createIds } from '../functions/platform/ids'
import { createTable } from '../functions/platform/table'

const usage = `For who runs a deployment (docs/operations.md):
  npm run --silent lists -- MONTH --community ID --table TABLE --region REGION   puts the cases reported in 2026-11 into their lists anew`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { table: { type: 'string' }, region: { type: 'string' }, community: { type: 'string' }, endpoint: { type: 'string' } },
})

async function main(): Promise<void> {
  const month = Month.safeParse(positionals[0]).data
  if (!month || !values.table || !values.community) throw new Error(usage)
  const client = new DynamoDBClient({ region: values.region, endpoint: values.endpoint })
  // Of the services, this only uses the table, the clock and ids.
  const services = { wholeTable: createTable(client, values.table), clock: systemClock, ids: createIds(systemClock) } as Services
  const cases = await relist(inCommunity(services, values.community), month)
  console.log(`${cases} cases reported in ${month} stand in their lists`)
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
