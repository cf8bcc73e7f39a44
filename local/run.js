/** Runs a TypeScript file of ours: `node local/run.js path.ts args`. Packages stay where they are; only our own code is bundled. */
const { createHash } = require('node:crypto')
const { join, resolve } = require('node:path')
const { pathToFileURL } = require('node:url')

const root = resolve(__dirname, '..')

async function run(file) {
  const entry = resolve(file)
  const outfile = join(root, '.cache', 'run', `${createHash('sha1').update(entry).digest('hex').slice(0, 12)}-${process.pid}.mjs`)
  await require('esbuild').build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    logLevel: 'warning',
    absWorkingDir: root,
  })
  process.once('exit', () => require('node:fs').rmSync(outfile, { force: true }))
  process.argv.splice(1, 2, entry)
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(outfile).href)
}

run(process.argv[2]).catch((error) => {
  console.error(error)
  process.exit(1)
})
