const path = require('node:path')
const { compilePo } = require('./po.cjs')

module.exports = function poLoader(text) {
  return compilePo({ text, locale: path.basename(this.resourcePath, '.po'), namespace: 'es' })
}
