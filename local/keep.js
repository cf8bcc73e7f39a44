'use strict'

// Runs a command for a parent and ends it, with all that it started, when the parent is gone: whatever killed the
// parent, nothing is left running. `node keep.js <parent's pid> <command> [arguments]`, started detached, so that
// it leads a process group of its own.
var spawn = require('child_process').spawn

var windows = process.platform === 'win32'
var parent = Number(process.argv[2])
var child = spawn(process.argv[3], process.argv.slice(4), { stdio: 'inherit', windowsHide: true })
var ending = false

child.on('error', function (error) {
  process.stderr.write(error.message + '\n')
  process.exit(127)
})
child.on('exit', function (code) {
  process.exit(code === null ? 1 : code)
})
process.on('SIGTERM', end)
process.on('SIGINT', end)
setInterval(function () {
  if (parentGone()) end()
}, 200)

function parentGone() {
  if (!windows) return process.ppid !== parent
  try {
    process.kill(parent, 0)
    return false
  } catch (_error) {
    return true
  }
}

function end() {
  if (ending) return
  ending = true
  if (windows) {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    return
  }
  process.kill(-process.pid, 'SIGTERM')
  setTimeout(function () {
    process.kill(-process.pid, 'SIGKILL')
  }, 3000)
}
