import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Item, Key } from './table'

type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='

/** A test of one attribute; all tests of a condition must hold. */
export type Test =
  | readonly [attribute: string, comparison: Comparison, value: unknown]
  | readonly [attribute: string, presence: 'exists' | 'absent']
  | readonly [attribute: string, rule: 'absentOrBelow', limit: number]

/** The condition on the stored item: it exists, it is absent, or these tests of its attributes. */
export type Condition = 'exists' | 'absent' | readonly Test[]

type Change = { set?: Item; add?: Record<string, number>; remove?: readonly string[] }

/** One write of a transaction. `named` identifies its condition when it fails. */
export type Write = { key: Key; when?: Condition; named?: string } & (
  | { put: Item }
  | { change: Change }
  | { remove: true }
  | { check: true }
)

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** A write in DynamoDB's terms; every attribute name is aliased because of reserved words. */
export function toTransactItem(TableName: string, write: Write): TransactItem {
  const words = new Words()
  const ConditionExpression = write.when && words.condition(write.when)
  const Key = { pk: write.key.partition, sk: write.key.sort }
  const rest = () => ({ ...words.names(), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const, TableName, ConditionExpression })

  if ('put' in write) return { Put: { Item: { ...write.put, ...Key }, ...rest() } }
  if ('remove' in write) return { Delete: { Key, ...rest() } }
  if ('check' in write) return { ConditionCheck: { Key, ...rest(), ConditionExpression: ConditionExpression ?? words.condition('exists') } }
  const UpdateExpression = words.change(write.change)
  return { Update: { Key, UpdateExpression, ...rest() } }
}

class Words {
  private readonly attributes = new Map<string, string>()
  private readonly values: Item = {}

  condition(condition: Condition): string {
    if (condition === 'exists') return 'attribute_exists(pk)'
    if (condition === 'absent') return 'attribute_not_exists(pk)'
    return condition.map((test) => this.test(test)).join(' AND ')
  }

  change({ set = {}, add = {}, remove = [] }: Change): string {
    const sets = Object.entries(set).filter(([, value]) => value !== undefined)
    const clauses = [
      clause(
        'SET',
        sets.map(([attribute, value]) => `${this.path(attribute)} = ${this.value(value)}`),
      ),
      clause(
        'ADD',
        Object.entries(add).map(([attribute, value]) => `${this.path(attribute)} ${this.value(value)}`),
      ),
      clause(
        'REMOVE',
        remove.map((attribute) => this.path(attribute)),
      ),
    ]
    return clauses.filter(Boolean).join(' ')
  }

  names() {
    const names = Object.fromEntries([...this.attributes].map(([attribute, alias]) => [alias, attribute]))
    return {
      ExpressionAttributeNames: this.attributes.size > 0 ? names : undefined,
      ExpressionAttributeValues: Object.keys(this.values).length > 0 ? this.values : undefined,
    }
  }

  private test(test: Test): string {
    if (test[1] === 'exists') return `attribute_exists(${this.path(test[0])})`
    if (test[1] === 'absent') return `attribute_not_exists(${this.path(test[0])})`
    if (test[1] === 'absentOrBelow')
      return `(attribute_not_exists(${this.path(test[0])}) OR ${this.path(test[0])} < ${this.value(test[2])})`
    return `${this.path(test[0])} ${test[1]} ${this.value(test[2])}`
  }

  // `logins.log_1` is the path of one entry in a map.
  private path(attribute: string): string {
    return attribute
      .split('.')
      .map((part) => this.alias(part))
      .join('.')
  }

  private alias(part: string): string {
    const known = this.attributes.get(part)
    if (known) return known
    const alias = `#a${this.attributes.size}`
    this.attributes.set(part, alias)
    return alias
  }

  private value(value: unknown): string {
    const name = `:v${Object.keys(this.values).length}`
    this.values[name] = value
    return name
  }
}

function clause(word: string, parts: string[]): string {
  return parts.length > 0 ? `${word} ${parts.join(', ')}` : ''
}
