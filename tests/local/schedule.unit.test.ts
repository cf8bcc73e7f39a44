import { rateMilliseconds, startSchedule } from '../../local/schedule'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test.each([
  ['rate(1 minute)', 60_000],
  ['rate(5 minutes)', 300_000],
  ['rate(2 hours)', 7_200_000],
  ['rate(1 day)', 86_400_000],
])('%s fires every %d ms', (expression, milliseconds) => {
  expect(rateMilliseconds(expression)).toBe(milliseconds)
})

test('a schedule that is not known here fails loudly', () => {
  expect(() => rateMilliseconds('cron(0 8 * * ? *)')).toThrow('not supported')
})

test('a function gets the event of its rule each time, until the stop', async () => {
  jest.setSystemTime(Date.UTC(2026, 10, 23, 2, 30))
  const stopping = new AbortController()
  const events: unknown[] = []
  startSchedule({ expression: 'rate(1 minute)', call: async (event) => events.push(event), signal: stopping.signal })

  await jest.advanceTimersByTimeAsync(120_000)
  stopping.abort()
  await jest.advanceTimersByTimeAsync(120_000)

  expect(events).toMatchObject([
    { 'detail-type': 'Scheduled Event', source: 'aws.events', time: '2026-11-23T02:31:00Z', detail: {} },
    { 'detail-type': 'Scheduled Event', time: '2026-11-23T02:32:00Z' },
  ])
})

test('a run that takes longer than the rate is not overtaken, one that fails does not stop the clock', async () => {
  jest.spyOn(console, 'error').mockReturnValue()
  const stopping = new AbortController()
  const started: number[] = []
  const call = async () => {
    started.push(Date.now())
    if (started.length === 1) await new Promise((done) => setTimeout(done, 90_000))
    throw new Error('no')
  }
  const from = Date.now()
  startSchedule({ expression: 'rate(1 minute)', call, signal: stopping.signal })

  await jest.advanceTimersByTimeAsync(240_000)
  stopping.abort()

  expect(started.map((at) => (at - from) / 60_000)).toEqual([1, 3, 4])
})
