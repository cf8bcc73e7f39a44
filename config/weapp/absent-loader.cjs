const fs = require('node:fs')
const path = require('node:path')

const absent = path.resolve(__dirname, 'absent.js')

/** Replaces a module of Taro's runtime that the app never uses by a few empty exports. */
module.exports = function absentLoader() {
  this.addDependency(absent)
  return fs.readFileSync(absent, 'utf8')
}
