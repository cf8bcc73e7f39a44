// Runs a TypeScript file: `node local/run.js <file> [arguments]`. The file and its imports from this repository are bundled into
// .cache/run; packages are loaded from node_modules.
const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const root = path.resolve(__dirname, '..')
const folder = path.join(root, '.cache', 'run')
const dayMilliseconds = 86_400_000

module.exports = { bundle, run }

if (require.main === module) {
  const [file, ...args] = process.argv.slice(2)
  run(file, args).catch((error) => {
    console.error(error)
    process.exit(1)
  })
}

async function run(file, args) {
  const bundled = await bundle(file)
  process.chdir(root)
  process.argv = [process.argv[0], path.resolve(root, file), ...args]
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(bundled).href)
}

/** Bundles a file and returns the bundle's path, which changes with its content. */
async function bundle(file) {
  const { build } = require('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    write: false,
    outdir: folder,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  return keep(path.basename(file, '.ts'), outputFiles[0].contents)
}

// Named by content, so that parallel runs never read half a file and a file in use is never overwritten.
function keep(name, contents) {
  const hash = crypto.createHash('sha256').update(contents).digest('hex').slice(0, 16)
  const target = path.join(folder, `${name}-${hash}.mjs`)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(`${target}.${process.pid}`, contents)
  fs.renameSync(`${target}.${process.pid}`, target)
  for (const old of fs.readdirSync(folder)) {
    const stale = Date.now() - fs.statSync(path.join(folder, old), { throwIfNoEntry: false })?.mtimeMs > dayMilliseconds
    if (stale && old.startsWith(`${name}-`)) fs.rmSync(path.join(folder, old), { force: true })
  }
  return target
}
