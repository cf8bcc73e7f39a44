import { toTransactItem, type Write } from '../../../functions/platform/write'

const key = { partition: 'qingquan#person#per_1', sort: 'person' }
const words = (write: Write) => toTransactItem('table', write)

/** The expression with its aliases put back: what DynamoDB reads. */
function spelled(expression: string | undefined, parts: { ExpressionAttributeNames?: object; ExpressionAttributeValues?: object }): string {
  const named = Object.entries(parts.ExpressionAttributeNames ?? {}).sort(([a], [b]) => b.length - a.length)
  const valued = Object.entries(parts.ExpressionAttributeValues ?? {}).sort(([a], [b]) => b.length - a.length)
  const withNames = named.reduce((text, [alias, name]) => text.replaceAll(alias, String(name)), expression ?? '')
  return valued.reduce((text, [alias, value]) => text.replaceAll(alias, JSON.stringify(value)), withNames)
}

describe('a condition', () => {
  const conditionOf = (when: Write['when']) => {
    const check = words({ key, check: true, when }).ConditionCheck
    return spelled(check?.ConditionExpression, check ?? {})
  }

  test.each<[string, Write['when'], string]>([
    ['it is there', 'exists', 'attribute_exists(pk)'],
    ['it is not there', 'absent', 'attribute_not_exists(pk)'],
    ['it equals', [['state', '=', 'confirmed']], 'state = "confirmed"'],
    [
      'each of several holds',
      [
        ['left', '>=', 2],
        ['open', '=', true],
      ],
      'left >= 2 AND open = true',
    ],
    ['an attribute is there', [['loginVersion', 'exists']], 'attribute_exists(loginVersion)'],
    ['an attribute is not there', [['readAt', 'absent']], 'attribute_not_exists(readAt)'],
    ['a count may grow', [['used', 'absentOrBelow', 5]], '(attribute_not_exists(used) OR used < 5)'],
    ['an entry of a map is there', [['logins.log_1', 'exists']], 'attribute_exists(logins.log_1)'],
  ])('says that %s', (_what, when, spelledOut) => {
    expect(conditionOf(when)).toBe(spelledOut)
  })

  test('left out of a check means that the item is there', () => {
    expect(conditionOf(undefined)).toBe('attribute_exists(pk)')
  })

  test('asks for the item as it stood, so that a failure can be told apart', () => {
    for (const write of [{ put: {} }, { change: { add: { left: 1 } } }, { remove: true as const }, { check: true as const }]) {
      const [request] = Object.values(words({ key, ...write, when: 'exists' }))
      expect(request).toMatchObject({ ReturnValuesOnConditionCheckFailure: 'ALL_OLD', TableName: 'table' })
    }
  })
})

describe('a write', () => {
  test('puts an item under its key', () => {
    const { Put: put } = words({ key, put: { name: '其木格' }, when: 'absent' })

    expect(put?.Item).toEqual({ pk: key.partition, sk: key.sort, name: '其木格' })
    expect(put?.ConditionExpression).toBe('attribute_not_exists(pk)')
  })

  test('can not be put under another key than its own', () => {
    const { Put: put } = words({ key, put: { pk: 'elsewhere#person#per_1', sk: 'other' } })

    expect(put?.Item).toMatchObject({ pk: key.partition, sk: key.sort })
  })

  test('sets, adds and takes away in one change, and leaves what is undefined', () => {
    const { Update: update } = words({
      key,
      change: {
        set: { name: '其木格', phone: undefined, 'logins.log_1': { until: 5 } },
        add: { version: 1 },
        remove: ['home', 'logins.log_0'],
      },
    })

    expect(spelled(update?.UpdateExpression, update ?? {})).toBe(
      'SET name = "其木格", logins.log_1 = {"until":5} ADD version 1 REMOVE home, logins.log_0',
    )
    expect(update).toMatchObject({ Key: { pk: key.partition, sk: key.sort }, ConditionExpression: undefined })
  })

  test('may change what its condition tests', () => {
    const { Update: update } = words({ key, change: { set: { state: 'cancelled' } }, when: [['state', '=', 'confirmed']] })

    expect(spelled(update?.UpdateExpression, update ?? {})).toBe('SET state = "cancelled"')
    expect(spelled(update?.ConditionExpression, update ?? {})).toBe('state = "confirmed"')
  })

  test('names no attribute outright, so reserved words do no harm', () => {
    const { Update: update } = words({ key, change: { set: { name: 1, size: 2, open: 3 } }, when: [['left', '>', 1]] })

    expect(`${update?.UpdateExpression} ${update?.ConditionExpression}`).not.toMatch(/\b(name|size|open|left)\b/)
  })

  test('reaches an entry of a map by the names of both', () => {
    const { Update: update } = words({ key, change: { remove: ['logins.log_1'] }, when: [['logins.log_1', 'exists']] })

    expect(update?.UpdateExpression).toBe('REMOVE #a0.#a1')
    expect(update?.ExpressionAttributeNames).toEqual({ '#a0': 'logins', '#a1': 'log_1' })
  })

  test('without values or names carries no empty lists of them', () => {
    const removal = words({ key, remove: true, when: 'exists' }).Delete

    expect(removal).toMatchObject({ Key: { pk: key.partition, sk: key.sort }, ConditionExpression: 'attribute_exists(pk)' })
    expect(removal?.ExpressionAttributeNames).toBeUndefined()
    expect(removal?.ExpressionAttributeValues).toBeUndefined()
  })

  test('without a condition has none', () => {
    expect(words({ key, remove: true }).Delete?.ConditionExpression).toBeUndefined()
    expect(words({ key, put: {} }).Put?.ConditionExpression).toBeUndefined()
  })
})
