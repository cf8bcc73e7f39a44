import type { DynamoDBRecord } from 'aws-lambda'

type Value = { M?: Record<string, Value> }

/**
 * DynamoDB Local writes an empty map or list in a stream record as `{}`, without its type; DynamoDB itself writes `{"M":{}}`
 * or `{"L":[]}`. The type is put back by where it stands in our items: maps at the top, lists within them.
 */
export function typeEmpties(record: DynamoDBRecord): DynamoDBRecord {
  const image = record.dynamodb?.NewImage as Record<string, Value> | undefined
  if (!image) return record
  const typed = each(image, (value) =>
    value.M ? { M: each(value.M, (inner) => (isEmpty(inner) ? { L: [] } : inner)) } : isEmpty(value) ? { M: {} } : value,
  )
  return { ...record, dynamodb: { ...record.dynamodb, NewImage: typed as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'] } }
}

const isEmpty = (value: object) => Object.keys(value).length === 0
const each = (map: Record<string, Value>, change: (value: Value) => object) =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
