const fs = require('node:fs')
const path = require('node:path')

const sources = path.resolve(__dirname, '../../src')
const list = /(const needPromiseApis = new Set\(\[)([^\]]*)(\]\))/

/** Of the hundreds of WeChat's calls that Taro makes promises of, those that the app's sources make. */
module.exports = function apisLoader(source) {
  if (!list.test(source)) throw new Error(`${this.resourcePath} keeps its list of calls elsewhere now`)
  this.addContextDependency(sources)
  const called = callsIn(sources)
  return source.replace(list, (_, before, names, after) => {
    const kept = [...names.matchAll(/'(\w+)'/g)].map(([, name]) => name).filter((name) => called.has(name))
    return before + kept.map((name) => `'${name}'`).join() + after
  })
}

function callsIn(folder) {
  const files = fs.readdirSync(folder, { recursive: true }).filter((file) => /\.tsx?$/.test(file))
  const texts = files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8'))
  return new Set(texts.flatMap((text) => [...text.matchAll(/\bTaro\.(\w+)/g)].map(([, name]) => name)))
}
