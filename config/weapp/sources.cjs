const fs = require('node:fs')
const path = require('node:path')

const sources = path.resolve(__dirname, '../../src')

/** The names that a pattern finds in the app's sources, for loaders that keep only these of a package's list. */
module.exports = function namedInSources(loader, pattern) {
  loader.addContextDependency(sources)
  const files = fs.readdirSync(sources, { recursive: true }).filter((file) => /\.tsx?$/.test(file))
  const texts = files.map((file) => fs.readFileSync(path.join(sources, file), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)))
}
