const path = require('node:path')
const { compilePo } = require('./po.cjs')

module.exports = {
  process: (text, file) => ({ code: compilePo({ text, locale: path.basename(file, '.po'), namespace: 'cjs' }) }),
}
