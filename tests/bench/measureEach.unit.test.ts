import { type Measure, measureEach } from './measureEach'

const seconds = (value: number) => ({ name: 'seconds', value, unit: 's', most: 60 })

async function tellOf(...measures: Measure[]) {
  const said: string[] = []
  const complaints: string[] = []
  const good = await measureEach(measures, { say: (line) => said.push(line), complain: (line) => complaints.push(line) })
  return { good, said, complaints }
}

test('figures within their budgets are told and good', async () => {
  expect(await tellOf(['check', () => [seconds(12.345)]])).toEqual({
    good: true,
    said: ['{"name":"seconds","value":12.3,"unit":"s"}'],
    complaints: [],
  })
})

test.each<[string, Measure[1]]>([
  [
    'at once',
    () => {
      throw new Error('npm run check failed')
    },
  ],
  ['later', () => Promise.reject(new Error('npm run check failed'))],
])('a measure that fails %s says so, and the others are told all the same', async (_when, fail) => {
  const { good, said, complaints } = await tellOf(['weapp', () => [seconds(1)]], ['check', fail], ['start', () => [seconds(2)]])

  expect(good).toBe(false)
  expect(said).toHaveLength(2)
  expect(complaints).toEqual([expect.stringMatching(/^failed: check\n.*npm run check failed/)])
})

test('a figure over its budget is told, and so are those after it', async () => {
  const { good, said, complaints } = await tellOf(['check', () => [seconds(61), seconds(2)]])

  expect(good).toBe(false)
  expect(said).toHaveLength(2)
  expect(complaints).toEqual(['over budget: seconds must be at most 60'])
})
