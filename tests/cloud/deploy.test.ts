import { spawnSync } from 'node:child_process'

function deploy(words: string[], domain?: string): { status: number | null; stderr: string } {
  const env = { PATH: process.env.PATH, ...(domain === undefined ? {} : { SHILIU_DOMAIN: domain }) }
  return spawnSync(process.execPath, ['local/run.js', 'cloud/deploy.ts', ...words], { encoding: 'utf8', env })
}

test('a deployment without a domain or a stage is refused with a sentence that says so', () => {
  expect(deploy(['--stage', 'prod'])).toMatchObject({ status: 1, stderr: expect.stringContaining('SHILIU_DOMAIN') })
  expect(deploy(['--stage', 'prod'], 'localhost')).toMatchObject({ status: 1, stderr: expect.stringContaining('SHILIU_DOMAIN') })
  expect(deploy(['--region', 'cn-northwest-1'], 'app.example.cn')).toMatchObject({ status: 1, stderr: expect.stringContaining('stage') })
})
