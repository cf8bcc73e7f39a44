/** Removes what only the OpenAPI document needs of a route. */
module.exports = function routesLoader(source) {
  return source.replace(/\bsummary: '(?:[^'\\]|\\.)*',?/g, '').replace(/\btags: \['\w+'\],?/g, '')
}
