import { ValidationError } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import { refuse, refuseIf } from '../../../functions/platform/refuse'
import { StillBusy } from '../../../functions/platform/retry'
import { toRefusal } from '../../../functions/platform/toRefusal'

const secret = 'qingquan#person#per_1 其木格'

test('a refusal of the contract stays what it is', () => {
  const refusal = refuse('SESSION_FULL', { left: 2 })

  expect(toRefusal(refusal)).toBe(refusal)
})

test('input that does not fit is refused field by field', () => {
  const issues = [{ code: 'too_small', origin: 'string', minimum: 1, path: ['name'], message: '' }]
  const error = new ORPCError('BAD_REQUEST', { cause: new ValidationError({ message: '', issues, data: { name: '' } }) })

  expect(toRefusal(error)).toMatchObject({
    code: 'INPUT_INVALID',
    status: 400,
    data: { fields: [{ path: 'name', problem: 'tooShort', limit: 1 }] },
  })
})

test.each([400, 404, 405, 415, 422, 499])('what the router refuses with %i is input that can not be read', (status) => {
  expect(toRefusal(new ORPCError('SOMETHING_ELSE', { status }))).toMatchObject({ code: 'INPUT_INVALID', status: 400, data: { fields: [] } })
})

test('a store that stays busy is busy', () => {
  expect(toRefusal(new StillBusy('busy', { cause: new Error(secret) }))).toMatchObject({ code: 'SERVICE_BUSY', status: 503 })
})

test('a fault that passes is busy, whoever met with it', () => {
  expect(toRefusal(Object.assign(new Error(secret), { code: 'ECONNRESET' }))).toMatchObject({ code: 'SERVICE_BUSY', status: 503 })
})

test.each([
  ['an error', new Error(secret)],
  ['an answer that does not fit the contract', outputFault()],
  ['a code nobody knows', new ORPCError('TEAPOT', { status: 503, message: secret, data: secret })],
  ['a text', secret],
  ['nothing', undefined],
])('%s says nothing of itself', (_what, error) => {
  const refusal = toRefusal(error)

  expect(refusal).toMatchObject({ code: 'INTERNAL', status: 500 })
  expect(JSON.stringify(refusal)).not.toContain('其木格')
})

test('a rule that found nothing throws nothing, and one that did throws its refusal', () => {
  expect(() => refuseIf(undefined)).not.toThrow()
  expect(() => refuseIf({ code: 'SESSION_FULL', data: { left: 1 } })).toThrow(
    expect.objectContaining({ code: 'SESSION_FULL', status: 409, data: { left: 1 } }),
  )
})

function outputFault() {
  const cause = new ValidationError({ message: '', issues: [{ message: '', path: ['name'] }], data: { name: secret } })
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Output validation failed', cause })
}
