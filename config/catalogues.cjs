const fs = require('node:fs')
const path = require('node:path')

const sources = path.resolve(__dirname, '../src')

/** The code of src/catalogues.ts: the catalogues of all areas, so that no new area is forgotten. */
function importCatalogues() {
  const folders = fs.readdirSync(sources).filter((folder) => fs.existsSync(path.join(sources, folder, 'catalogue.ts')))
  return folders.map((folder) => `require('./${folder}/catalogue')`).join('\n')
}

module.exports = importCatalogues
/** The same for jest. */
module.exports.process = () => ({ code: importCatalogues() })
