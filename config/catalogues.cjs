const fs = require('node:fs')
const path = require('node:path')

const sources = path.resolve(__dirname, '../src')

/** What stands in src/catalogues.ts when it runs: every area's catalogue, so that a new area is forgotten by nobody. */
function importCatalogues() {
  const folders = fs.readdirSync(sources).filter((folder) => fs.existsSync(path.join(sources, folder, 'catalogue.ts')))
  return folders.map((folder) => `require('./${folder}/catalogue')`).join('\n')
}

module.exports = importCatalogues
/** The same for jest. */
module.exports.process = () => ({ code: importCatalogues() })
