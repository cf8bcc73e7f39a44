// Runs a command for a parent and stops it, with everything it started, when the parent is gone, however the parent was killed. `node
// keep.js <parent's pid> <command> [arguments]`, started detached, so that it leads a process group of its own.
const { spawn } = require('node:child_process')

const windows = process.platform === 'win32'
const parent = Number(process.argv[2])
const child = spawn(process.argv[3], process.argv.slice(4), { stdio: 'inherit', windowsHide: true })
let ending = false

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(127)
})
child.on('exit', (code) => {
  if (ending && !windows) process.kill(-process.pid, 'SIGKILL')
  process.exit(code ?? 1)
})
process.on('SIGTERM', end)
process.on('SIGINT', end)
setInterval(() => parentGone() && end(), 200)

function parentGone() {
  if (!windows) return process.ppid !== parent
  try {
    return !process.kill(parent, 0)
  } catch {
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
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 3_000)
}
