import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import inputs from '../../local/inputs'
import { emptyFolder } from './folder'

const project = () => {
  const root = emptyFolder()
  for (const folder of ['src/pages', 'dist/h5', 'node_modules']) mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'src/pages/home.tsx'), 'one')
  writeFileSync(join(root, 'package-lock.json'), 'lock')
  writeFileSync(join(root, 'dist/h5/index.html'), '<html>')
  return root
}

const installed = (root: string, secondsAfterLock: number) => {
  const file = join(root, 'node_modules/.package-lock.json')
  writeFileSync(file, '{}')
  utimesSync(join(root, 'package-lock.json'), 1_000, 1_000)
  utimesSync(file, 1_000 + secondsAfterLock, 1_000 + secondsAfterLock)
}

describe('what is built', () => {
  test('an app is built once for the same sources', () => {
    const root = project()

    inputs.rememberBuild(root, 'h5', inputs.appHash(root))

    expect(inputs.isBuilt(root, 'h5', inputs.appHash(root))).toBe(true)
  })

  test('a changed source asks for another build', () => {
    const root = project()
    inputs.rememberBuild(root, 'h5', inputs.appHash(root))

    writeFileSync(join(root, 'src/pages/home.tsx'), 'two')

    expect(inputs.isBuilt(root, 'h5', inputs.appHash(root))).toBe(false)
  })

  test('a setting of the build asks for another build', () => {
    const root = project()
    inputs.rememberBuild(root, 'h5', inputs.appHash(root))

    process.env.TARO_APP_COMMUNITY = 'elsewhere'
    const hash = inputs.appHash(root)
    delete process.env.TARO_APP_COMMUNITY

    expect(inputs.isBuilt(root, 'h5', hash)).toBe(false)
  })
})

test('a build for the web is none for the phone', () => {
  const root = project()
  inputs.rememberBuild(root, 'h5', inputs.appHash(root))

  expect(inputs.isBuilt(root, 'weapp', inputs.appHash(root))).toBe(false)
})

test('what was built by hand since is built anew', () => {
  const root = project()
  inputs.rememberBuild(root, 'h5', inputs.appHash(root))

  utimesSync(join(root, 'dist/h5/index.html'), new Date(), new Date(Date.now() + 60_000))

  expect(inputs.isBuilt(root, 'h5', inputs.appHash(root))).toBe(false)
})

describe('what is installed', () => {
  test('nothing is installed on a fresh clone', () => {
    expect(inputs.packagesAreInstalled(project())).toBe(false)
  })

  test('what was installed from this very lock file is not installed again, whatever the clock says', () => {
    const root = project()
    inputs.rememberPackages(root)

    installed(root, -60)

    expect(inputs.packagesAreInstalled(root)).toBe(true)
  })

  test('a lock file that changed asks for another install', () => {
    const root = project()
    inputs.rememberPackages(root)

    writeFileSync(join(root, 'package-lock.json'), 'another lock')
    installed(root, -60)

    expect(inputs.packagesAreInstalled(root)).toBe(false)
  })

  test('an install by hand after the lock file changed is taken as it is', () => {
    const root = project()

    installed(root, 60)

    expect(inputs.packagesAreInstalled(root)).toBe(true)
  })
})
