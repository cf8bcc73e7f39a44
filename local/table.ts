import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import type { Template } from './template'

/**
 * Creates the table if it does not exist, and returns the ARN of its stream; undefined if the template gives it none. Throws
 * `TableChanged` if its shape differs from the template's.
 */
export async function ensureTable(
  client: DynamoDBClient,
  { name, table }: { name: string; table: Template['table'] },
): Promise<string | undefined> {
  const described = await describe(client, name)
  if (!described) await client.send(new CreateTableCommand({ TableName: name, ...creation(table) }))
  const found = described ?? (await describe(client, name))
  const has = [...(found?.LocalSecondaryIndexes ?? []), ...(found?.GlobalSecondaryIndexes ?? [])].map(({ IndexName }) => IndexName)
  const wants = [...(table.LocalSecondaryIndexes ?? []), ...(table.GlobalSecondaryIndexes ?? [])].map(({ IndexName }) => IndexName)
  if (wants.sort().join() !== has.sort().join()) throw new TableChanged()
  return found?.LatestStreamArn
}

/** The stored data belongs to a table of another shape. */
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

/** The table's properties for DynamoDB Local; CloudFormation enables a stream by naming its view. */
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
    StreamSpecification: StreamSpecification && { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType },
  }
}
