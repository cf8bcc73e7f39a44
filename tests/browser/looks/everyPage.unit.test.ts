import { existsSync } from 'node:fs'
import { appPages } from '../../support/appPages'

const testOf = (area: string) => `tests/browser/looks/${area}.test.ts`

test('the pages of every area are looked at', () => {
  const areas = [...new Set(appPages('h5').map(({ area }) => area))]

  const missing = areas.filter((area) => !existsSync(testOf(area)))

  expect(missing.map((area) => `nobody looks at the pages of ${area}: add ${testOf(area)} with lookAt('${area}')`)).toEqual([])
})
