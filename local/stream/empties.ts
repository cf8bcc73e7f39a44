import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'

/** DynamoDB Local's stream omits the type of empty maps, and of nothing else: `{}` means `{"M":{}}`. */
export function typeEmpties(record: DynamoDBRecord): DynamoDBRecord {
  const image = record.dynamodb?.NewImage
  return image ? { ...record, dynamodb: { ...record.dynamodb, NewImage: typeEach(image) } } : record
}

function typeEach(values: Record<string, AttributeValue>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typed(value)]))
}

function typed(value: AttributeValue): AttributeValue {
  if (Object.keys(value).length === 0) return { M: {} }
  if (value.M) return { M: typeEach(value.M) }
  return value.L ? { L: value.L.map(typed) } : value
}
