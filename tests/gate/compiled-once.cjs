const { Script } = require('node:vm')
const Runtime = require('jest-runtime').default

/** Scripts of this worker by their file. */
const scripts = new Map()

/**
 * Compiles a file once for all suites of a worker: jest does so anew for each. Only compiled code is shared: every suite runs it in a
 * realm of its own and has modules of its own.
 */
module.exports = class CompiledOnce extends Runtime {
  constructor(...args) {
    super(...args)
    const { executor } = this
    if (typeof executor?.compile !== 'function') throw new Error('this version of jest compiles files in another place')
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext()
      return context && compile({ source, filename, parameters: executor.injectedModuleParameters }).runInContext(context)
    }
  }
}
module.exports.compile = compile

/** A script that gives the file as a function of its parameters. */
function compile({ source, filename, parameters }) {
  const known = scripts.get(filename)
  if (known?.source === source) return known.script
  const opening = `(function (${parameters.join(', ')}) {`
  // The lines and columns of an error are those of the file.
  const script = new Script(`${opening}${source}\n})`, { filename, columnOffset: -opening.length })
  scripts.set(filename, { source, script })
  return script
}
