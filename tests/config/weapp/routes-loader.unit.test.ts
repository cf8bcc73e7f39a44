const routesLoader: (text: string) => string = require('../../../config/weapp/routes-loader.cjs')

test.each([
  [
    'r.input(z.strictObject({ communityId: CommunityId, name: z.string() })).output(Name)',
    'r.input({ shape: { communityId: 1 } }).output(Name)',
  ],
  ['r.input(z.strictObject({ name: z.string() })).output(Name)', 'r.input({ shape: {  } }).output(Name)'],
  ["r.input(z.strictObject({ a: z.regex(/[)(]\\)/), b: ')' })) // (\n.output(Name)", 'r.input({ shape: {  } }) // (\n.output(Name)'],
  ['r.input(claimed).output(Name)', 'r.input(claimed).output(Name)'],
])('of the input in %j the app keeps whether it takes a community', (source, kept) => {
  expect(routesLoader(source)).toBe(kept)
})

test('an input without an end stops the build', () => {
  expect(() => routesLoader('r.input(z.strictObject({ a: A })')).toThrow('has no end')
})
