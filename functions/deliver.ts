import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { deliveries } from './areas'
import { deliverEvent } from './platform/delivery'
import { Event } from './platform/events'
import { faultOf } from './platform/fault'
import { log } from './platform/log'
import { onceServices } from './platform/services'

const services = onceServices()
// A long delivery stops this long before the function's time is up; `tick` continues from its cursor.
const reserveMilliseconds = 10_000

/** Handles the table's stream: delivers every new event. After a failure, the batch is sent again from that record on. */
export async function handler({ Records }: DynamoDBStreamEvent, lambda?: Context): Promise<DynamoDBBatchResponse> {
  const hurried = () => (lambda?.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY) < reserveMilliseconds
  for (const record of Records) {
    try {
      const event = eventOf(record)
      if (event) await deliverEvent(await services(), deliveries, { event, hurried })
    } catch (error) {
      log.error('delivery failed', { eventId: record.dynamodb?.Keys?.sk?.S, fault: faultOf(error) })
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
    }
  }
  return { batchItemFailures: [] }
}

function eventOf({ dynamodb }: DynamoDBRecord): Event | undefined {
  const image = dynamodb?.NewImage
  if (!image || !dynamodb.Keys?.sk?.S?.startsWith('event#')) return undefined
  // The types of the stream and of the SDK describe the same JSON.
  const { pk: _, ...item } = unmarshall(image as Parameters<typeof unmarshall>[0])
  return Event.parse(item)
}
