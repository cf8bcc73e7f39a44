'use strict'

var setup = require('./setup')

setup.checkNode()
setup.checkPort(Number(process.env.PORT || 8030), function () {
  setup.ensureJava()
  setup.ensurePackages()
  setup.ensureBuild('h5')
  require('./run')
    .run('local/main.ts', process.argv.slice(2))
    .then(null, function (error) {
      setup.fail(error.stack)
    })
})
