/** What the OpenAPI document tells of a route is of no use on a phone. */
module.exports = function routesLoader(source) {
  return source.replace(/\bsummary: '(?:[^'\\]|\\.)*',?/g, '').replace(/\btags: \['\w+'\],?/g, '')
}
