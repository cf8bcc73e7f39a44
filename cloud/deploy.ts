import { spawnSync } from 'node:child_process'

/** `npm run deploy -- --stage prod --region cn-northwest-1`: reports what is missing before creating anything in the cloud. */
const wanted = /^([a-z0-9-]+\.)+[a-z]{2,}$/
const words = process.argv.slice(2)

if (!wanted.test(process.env.SHILIU_DOMAIN ?? '')) fail('Set SHILIU_DOMAIN to the domain of this deployment (docs/operations.md).')
if (!words.some((word) => /^--stage(=.+)?$/.test(word))) fail('Name the stage: npm run deploy -- --stage prod --region cn-northwest-1.')
process.exitCode = spawnSync(process.execPath, ['node_modules/.bin/serverless', 'deploy', ...words], { stdio: 'inherit' }).status ?? 1

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
