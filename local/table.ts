import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import type { Template } from './template'

/** Creates the table if it is not there, and gives its stream's name. A table of another shape than the template's throws. */
export async function ensureTable(client: DynamoDBClient, { name, table }: { name: string; table: Template['table'] }): Promise<string> {
  const described = await describe(client, name)
  if (!described) await client.send(new CreateTableCommand({ TableName: name, ...creation(table) }))
  const found = described ?? (await describe(client, name))
  if (!found?.LatestStreamArn) throw new Error('the table has no stream')
  const has = [...(found.LocalSecondaryIndexes ?? []), ...(found.GlobalSecondaryIndexes ?? [])].map(({ IndexName }) => IndexName)
  const wants = [...(table.LocalSecondaryIndexes ?? []), ...(table.GlobalSecondaryIndexes ?? [])].map(({ IndexName }) => IndexName)
  if (wants.sort().join() !== has.sort().join()) throw new TableChanged()
  return found.LatestStreamArn
}

/** The kept data stands in a table of another shape. */
export class TableChanged extends Error {
  override message = 'The table was given another shape since the data was made: begin again with npm start -- --fresh.'
}

async function describe(client: DynamoDBClient, name: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

/** What DynamoDB Local knows of a table's properties; CloudFormation turns a stream on by naming its view. */
function creation({
  AttributeDefinitions,
  KeySchema,
  BillingMode,
  LocalSecondaryIndexes,
  GlobalSecondaryIndexes,
  StreamSpecification,
}: Template['table']) {
  return {
    AttributeDefinitions,
    KeySchema,
    BillingMode,
    LocalSecondaryIndexes,
    GlobalSecondaryIndexes,
    StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification?.StreamViewType },
  }
}
