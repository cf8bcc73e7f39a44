import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { parse } from 'acorn'
import { emptyFolder } from './folder'

const beforeAnythingElse = ['start.js', 'test.js', 'setup.js', 'inputs.js']

describe('set-up', () => {
  test.each(beforeAnythingElse)('%s can be read by a very old Node', (name) => {
    const text = readFileSync(resolve('local', name), 'utf8')

    const program = parse(text, { ecmaVersion: 5 })

    expect(program.body.length).toBeGreaterThan(0)
  })

  test.each([
    ['start.js', '8.17.0'],
    ['test.js', '8.17.0'],
    ['start.js', '20.14.0'],
    ['start.js', '21.7.3'],
    ['start.js', '22.1.0'],
  ])('%s tells Node %s what to install, in one sentence', (name, version) => {
    const old = pretend(version)

    const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', old, resolve('local', name)], { encoding: 'utf8' })

    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toBe(
      `Shiliu needs Node 20.15, 22.2 or newer and this is Node ${version}: install it from https://nodejs.org and run the command again.\n`,
    )
  })

  test.each(['127.0.0.1', '::1', '0.0.0.0'])('a port taken at %s is named in one sentence', async (host) => {
    const { port, close } = await occupy(host)

    const result = spawnSync(process.execPath, [resolve('local/start.js')], {
      encoding: 'utf8',
      env: { ...process.env, PORT: String(port) },
    })
    close()

    expect(result.status).toBe(1)
    expect(result.stdout).toBe('')
    expect(result.stderr).toBe(`Port ${port} is in use: stop what listens there, or choose another one with PORT=8031.\n`)
  })

  test.each(['zero', '0', '70000'])('PORT=%s is refused in one sentence', (port) => {
    const result = spawnSync(process.execPath, [resolve('local/start.js')], { encoding: 'utf8', env: { ...process.env, PORT: port } })

    expect(result.status).toBe(1)
    expect(result.stderr).toBe('PORT must be a number from 1 to 65535.\n')
  })

  test('without Java, and without the right to install it, one sentence says what to install', () => {
    const folder = emptyFolder()
    const script = `var setup = require(${JSON.stringify(resolve('local/setup.js'))}); process.getuid = function () { return 1000 }; setup.ensureJava()`

    const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env: { PATH: folder } })

    expect(status).toBe(1)
    expect(stderr).toBe(
      'Shiliu needs Java 17 or newer for its embedded store: install it (https://adoptium.net) and run the command again.\n',
    )
  })
})

function pretend(version: string): string {
  const file = join(emptyFolder(), 'old.js')
  writeFileSync(file, `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`)
  return file
}

/** A listener in a process of its own would be slower; spawnSync blocks this one, but the kernel still takes the connection. */
function occupy(host: string): Promise<{ port: number; close(): void }> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed)
    server.listen(0, host, () => {
      const address = server.address()
      if (address && typeof address === 'object') done({ port: address.port, close: () => server.close() })
    })
  })
}
