import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import template from '../../cloud/table.json'
import { ensureTable } from '../../local/table'
import type { Template } from '../../local/template'

// The JSON's types are wider than the words DynamoDB knows.
const table = template.Resources.Table.Properties as unknown as Template['table']

/**
 * The deployed table without its stream. Tests hand events over themselves, and for a stream that nobody reads DynamoDB Local computes
 * three times as long at each transaction.
 */
export async function makeQuietTable(client: DynamoDBClient, name: string): Promise<void> {
  await ensureTable(client, { name, table: { ...table, StreamSpecification: undefined } })
}
