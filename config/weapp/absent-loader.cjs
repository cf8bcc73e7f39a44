const fs = require('node:fs')
const path = require('node:path')

const absent = path.resolve(__dirname, 'absent.js')

/** Puts a few empty names in the place of a module of Taro's runtime that the app never touches. */
module.exports = function absentLoader() {
  this.addDependency(absent)
  return fs.readFileSync(absent, 'utf8')
}
