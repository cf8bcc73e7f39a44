/**
 * Removes what a phone does not need of an area: its folder and pages, which only the build reads (src/app.config.ts), and the Chinese
 * of its entries, which the catalogue of words has under the same id.
 */
module.exports = function areasLoader(source) {
  return source
    .replace(/\b(?:pages|webPages|phonePages): \[[^\]]*\],?/g, '')
    .replace(/\b(?:folder: '[^']*'|soon: true),?/g, '')
    .replace(/(\bid: '[^']*'),\s*message: '[^']*'/g, '$1')
}
