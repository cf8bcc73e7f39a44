import { idsIn } from '../../../functions/hsds/ids'

test('the same thing always has the same UUID, which is another in another community', () => {
  // As Python's uuid5 makes them.
  expect(idsIn('qingquan')('service', 'residence-permit')).toBe('fba979eb-4149-5441-93dd-c6604de751a4')
  expect(idsIn('qingquan')('attribute', 'a', 'themes', 'papers')).toBe('a4fc7902-0456-5dd0-b960-5af0582191b4')
  expect(idsIn('xinhua')('service', 'residence-permit')).not.toBe(idsIn('qingquan')('service', 'residence-permit'))
})
