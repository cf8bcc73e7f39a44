import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { createClient, createTable, type Table } from '../../functions/platform/table'

/** What may come between us and the store; `lostAnswer` and `garbledAnswer` come after the write went through. */
export type Fault = 'conflict' | 'throttle' | 'throttledWrite' | 'unreachable' | 'lostAnswer' | 'garbledAnswer'

/** A table of its own whose next transactions meet with faults, one each in the order given; it waits for nothing. */
export function createFaults() {
  const coming: Fault[] = []
  const { TABLE = '', DYNAMODB_ENDPOINT } = process.env
  const client = createClient({ DYNAMODB_ENDPOINT })
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const fault = context.commandName === 'TransactWriteItemsCommand' ? coming.shift() : undefined
      if (fault === 'lostAnswer' || fault === 'garbledAnswer') await next(args)
      if (fault) throw errorOf(fault)
      return next(args)
    },
    { step: 'initialize', name: 'faults' },
  )
  const patience = { pause: async () => undefined, fraction: () => 0, now: () => 0 }
  return {
    meet: (...faults: Fault[]) => coming.push(...faults),
    /** Faults that nothing has met with yet. */
    left: () => coming.length,
    table: (): Table => createTable(client, TABLE, patience),
  }
}

function errorOf(fault: Fault): Error {
  if (fault === 'conflict') return cancelled('TransactionConflict')
  if (fault === 'throttledWrite') return cancelled('ThrottlingError')
  if (fault === 'throttle') return Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' })
  if (fault === 'lostAnswer') return Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' })
  if (fault === 'garbledAnswer') return Object.assign(new SyntaxError('Unexpected token'), { $metadata: { httpStatusCode: 200 } })
  return Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
}

function cancelled(Code: string): TransactionCanceledException {
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons: [{ Code }, { Code: 'None' }],
    $metadata: {},
  })
}
