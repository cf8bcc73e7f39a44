import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

/** Packages the service once for the tests of its template: as `npm run package` does, with no account and no credentials at hand. */
export default function setUp(): void {
  const { PATH } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/.bin/serverless', 'package'], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH, HOME: join(root, '.cache') },
  })
  if (status !== 0) throw new Error(`serverless package failed:\n${stdout}${stderr}`)
}
