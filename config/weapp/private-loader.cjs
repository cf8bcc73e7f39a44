const bareFields = /^\s*#\w+;$/gm
const privateNames = /#(?=[a-zA-Z])/g

/**
 * Turns private fields into plain ones: compiled for old phones, each would become a WeakMap entry, about a quarter of TanStack
 * Query's size.
 */
module.exports = function privateLoader(source) {
  return source.replace(bareFields, '').replace(privateNames, '_')
}
