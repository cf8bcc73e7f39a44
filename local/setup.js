'use strict'

// What `npm start` and `npm test` need before anything else can run. Plain ES5 without packages: even an old Node must get as far as the
// message that it is too old.
var childProcess = require('child_process')
var fs = require('fs')
var net = require('net')
var path = require('path')

var inputs = require('./inputs')

var root = path.resolve(__dirname, '..')
var windows = process.platform === 'win32'
var oldestJava = 17

module.exports = {
  aptInstall: aptInstall,
  canInstall: canInstall,
  checkNode: checkNode,
  checkPort: checkPort,
  ensureBuild: ensureBuild,
  ensureJava: ensureJava,
  ensurePackages: ensurePackages,
  fail: fail,
  kept: kept,
  npm: npm,
  say: say,
}

function say(line) {
  process.stdout.write(line + '\n')
}

function fail(sentence) {
  process.stderr.write(sentence + '\n')
  process.exit(1)
}

function checkNode() {
  var version = process.versions.node
  if (hasChecksums(version)) return
  fail(
    'Shiliu needs Node 20.15, 22.2 or newer and this is Node ' + version + ': install it from https://nodejs.org and run the command again.'
  )
}

/** PNG's checksum, `zlib.crc32`, sets the oldest Node that will do. */
function hasChecksums(version) {
  var parts = version.split('.')
  var major = Number(parts[0])
  var minor = Number(parts[1])
  return major > 22 || (major === 22 && minor >= 2) || (major === 20 && minor >= 15)
}

function checkPort(port, then) {
  var sentence = 'Port ' + port + ' is in use: stop what listens there, or choose another one with PORT=8031.'
  if (!(port > 0 && port < 65536)) return fail('PORT must be a number from 1 to 65535.')
  answers(port, '127.0.0.1', function (busy) {
    if (busy) return fail(sentence)
    answers(port, '::1', function (busyToo) {
      if (busyToo) return fail(sentence)
      then()
    })
  })
}

function answers(port, host, then) {
  var socket = net.connect(port, host)
  function done(open) {
    socket.destroy()
    then(open)
  }
  socket.once('connect', function () {
    done(true)
  })
  socket.once('error', function () {
    done(false)
  })
}

function ensureJava() {
  var java = findJava()
  if (!java && canInstall()) {
    say('installing Java ' + oldestJava + ' …')
    aptInstall(['openjdk-' + oldestJava + '-jre-headless'])
    java = findJava()
  }
  if (!java && canInstall()) {
    aptInstall(['default-jre-headless'])
    java = findJava()
  }
  if (!java)
    fail(
      'Shiliu needs Java ' + oldestJava + ' or newer for its embedded store: install it (https://adoptium.net) and run the command again.'
    )
  process.env.JAVA = java
}

function findJava() {
  var home = process.env.JAVA_HOME
  var places = [home && path.join(home, 'bin', 'java'), 'java', '/opt/homebrew/opt/openjdk/bin/java', '/usr/local/opt/openjdk/bin/java']
  for (var at = 0; at < places.length; at++) {
    if (places[at] && javaVersion(places[at]) >= oldestJava) return places[at]
  }
  return ''
}

function javaVersion(java) {
  var result = childProcess.spawnSync(java, ['-version'], { encoding: 'utf8' })
  var found = /version "(?:1\.)?(\d+)/.exec(String(result.stderr) + String(result.stdout))
  return result.status === 0 && found ? Number(found[1]) : 0
}

/** Whether this is Debian or Ubuntu, run as root, so that system packages can be installed. */
function canInstall() {
  var release = fs.existsSync('/etc/os-release') ? fs.readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && Boolean(process.getuid) && process.getuid() === 0
}

function aptInstall(packages) {
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  kept('apt-get', ['update', '-qq'])
  var result = kept('apt-get', ['install', '-y', '-qq', '--no-install-recommends'].concat(packages))
  if (result.status !== 0) process.stderr.write(String(result.stderr))
}

function ensurePackages() {
  if (inputs.packagesAreInstalled(root)) return
  say('installing packages, a minute or two …')
  must(npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']), 'The packages could not be installed (npm ci).')
  inputs.rememberPackages(root)
}

/** Builds the app for `h5` or `weapp` unless the build is up to date. */
function ensureBuild(target) {
  var hash = inputs.appHash(root)
  if (inputs.isBuilt(root, target, hash)) return
  say('building the app, half a minute …')
  must(npm(['run', '--silent', 'build:' + target]), 'The app could not be built (npm run build:' + target + ').')
  inputs.rememberBuild(root, target, hash)
}

function must(result, sentence) {
  if (result.status === 0) return
  process.stderr.write(String(result.stdout) + String(result.stderr))
  fail(sentence)
}

function npm(args, stdio) {
  var npmFile = process.env.npm_execpath
  if (npmFile && /npm-cli\.js$/.test(npmFile)) return kept(process.execPath, [npmFile].concat(args), stdio)
  return windows ? kept('cmd', ['/c', 'npm'].concat(args), stdio) : kept('npm', args, stdio)
}

/** Runs a command to its end, or until this process dies, however that happens. */
function kept(command, args, stdio) {
  var keeper = [path.join(__dirname, 'keep.js'), String(process.pid), command]
  var output = stdio || 'pipe'
  return childProcess.spawnSync(process.execPath, keeper.concat(args), {
    cwd: root,
    detached: true,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', output, output],
    windowsHide: true,
  })
}
