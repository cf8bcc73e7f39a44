import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb'
import { wordOf } from '../contract/posts'
import { systemClock } from '../functions/platform/clock'
import { inCommunity } from '../functions/platform/community'
import type { Context, Services } from '../functions/platform/context'
import { createIds } from '../functions/platform/ids'
import { createTable } from '../functions/platform/table'
import { Beginning, putCommunity, setRoles } from './communities'

const usage = `For who runs a deployment (docs/operations.md):
  npm run --silent community -- put FILE --table TABLE --region REGION                          a community's settings and places
  npm run --silent community -- people NAME --community ID --table TABLE --region REGION        the ids of people of a name
  npm run --silent community -- roles PERSON ROLE… --community ID --table TABLE --region REGION exactly these roles;
      one in a team or a grid with its id: serviceWorker:repair-crew gridWorker:grid-1`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { table: { type: 'string' }, region: { type: 'string' }, community: { type: 'string' }, endpoint: { type: 'string' } },
})

async function main(): Promise<void> {
  const [command, subject = '', ...rest] = positionals
  if (!values.table || !subject) throw new Error(usage)
  const client = new DynamoDBClient({ region: values.region, endpoint: values.endpoint })
  if (command === 'put') {
    const beginning = Beginning.parse(JSON.parse(readFileSync(subject, 'utf8')))
    await putCommunity(contextOf(client, values.table, beginning.settings.id), beginning)
    return console.log(`${beginning.settings.name} (${beginning.settings.id}) has been written.`)
  }
  if (!values.community) throw new Error(usage)
  if (command === 'people') return printPeople(client, values.table, subject)
  if (command !== 'roles') throw new Error(usage)
  await setRoles(contextOf(client, values.table, values.community), subject, rest)
  console.log(`${subject} has the roles ${rest.join(', ') || 'everybody has'}.`)
}

// Of the services, these commands only use the table, the clock and ids.
function contextOf(client: DynamoDBClient, table: string, communityId: string): Context {
  const services = { wholeTable: createTable(client, table), clock: systemClock, ids: createIds(systemClock) } as Services
  return inCommunity(services, communityId)
}

/** Reads the whole table, which no function may do: for the rare case that somebody is given a role. */
async function printPeople(client: DynamoDBClient, table: string, name: string): Promise<void> {
  const pages = paginateScan(
    { client: DynamoDBDocumentClient.from(client) },
    {
      TableName: table,
      FilterExpression: 'sk = :person AND communityId = :community AND #name = :name',
      ExpressionAttributeNames: { '#name': 'name' },
      ExpressionAttributeValues: { ':person': 'person', ':community': values.community, ':name': name },
    },
  )
  for await (const { Items: items = [] } of pages) {
    for (const { id, home, posts } of items) console.log([id, home?.address ?? '-', ...posts.map(wordOf)].join('  '))
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
