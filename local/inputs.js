'use strict'

// Tells whether installed packages and built files are up to date with their sources.
var crypto = require('crypto')
var fs = require('fs')
var path = require('path')

// Sources of the app, for the web or for phones.
var appInputs = [
  'src',
  'contract',
  'config',
  'package.json',
  'package-lock.json',
  'babel.config.js',
  'lingui.config.ts',
  'project.config.json',
  'tsconfig.json',
]

module.exports = {
  appHash: appHash,
  isBuilt: isBuilt,
  packagesAreInstalled: packagesAreInstalled,
  rememberBuild: rememberBuild,
  rememberPackages: rememberPackages,
}

// npm writes its list of installed packages last: one that is missing or older than the lock file means an interrupted or outdated
// install, a newer one a manual install.
function packagesAreInstalled(root) {
  var installed = path.join(root, 'node_modules', '.package-lock.json')
  var lock = path.join(root, 'package-lock.json')
  if (!fs.existsSync(installed)) return false
  if (read(rememberedPackages(root)) === hashOf(root, ['package-lock.json'])) return true
  return fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs
}

function rememberPackages(root) {
  fs.writeFileSync(rememberedPackages(root), hashOf(root, ['package-lock.json']))
}

function rememberedPackages(root) {
  return path.join(root, 'node_modules', '.shiliu-lock-hash')
}

function appHash(root) {
  var settings = Object.keys(process.env)
    .filter(function (name) {
      return /^TARO_APP_/.test(name)
    })
    .sort()
    .map(function (name) {
      return name + '=' + process.env[name]
    })
  return hashOf(root, appInputs, settings.join('\n'))
}

// A build newer than its record was made by hand, perhaps for another API.
function isBuilt(root, target, hash) {
  var made = path.join(root, 'dist', target, target === 'h5' ? 'index.html' : 'app.json')
  if (!fs.existsSync(made) || read(rememberedBuild(root, target)) !== hash) return false
  return fs.statSync(made).mtimeMs <= fs.statSync(rememberedBuild(root, target)).mtimeMs
}

function rememberBuild(root, target, hash) {
  if (!fs.existsSync(path.join(root, '.cache'))) fs.mkdirSync(path.join(root, '.cache'))
  fs.writeFileSync(rememberedBuild(root, target), hash)
}

function rememberedBuild(root, target) {
  return path.join(root, '.cache', target + '-hash')
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

function hashOf(root, names, more) {
  var hash = crypto.createHash('sha256').update(more || '')
  names.forEach(function add(name) {
    var file = path.join(root, name)
    if (!fs.existsSync(file)) return
    if (fs.statSync(file).isDirectory()) {
      fs.readdirSync(file)
        .sort()
        .forEach(function (child) {
          add(name + '/' + child)
        })
    } else {
      hash.update(name + '\0').update(fs.readFileSync(file))
    }
  })
  return hash.digest('hex')
}
