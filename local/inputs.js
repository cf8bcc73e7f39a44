'use strict'

// Whether what was installed or built still fits what it was made from.
var crypto = require('crypto')
var fs = require('fs')
var path = require('path')

var h5Inputs = [
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
  h5Hash: h5Hash,
  h5IsBuilt: h5IsBuilt,
  packagesAreInstalled: packagesAreInstalled,
  rememberH5: rememberH5,
  rememberPackages: rememberPackages,
}

// npm writes its own list of what it installed last of all: one that is missing or older than the lock file means an
// install that was cut short or is out of date, a newer one an install by hand.
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

function h5Hash(root) {
  var settings = Object.keys(process.env)
    .filter(function (name) {
      return /^TARO_APP_/.test(name)
    })
    .sort()
    .map(function (name) {
      return name + '=' + process.env[name]
    })
  return hashOf(root, h5Inputs, settings.join('\n'))
}

function h5IsBuilt(root, hash) {
  return fs.existsSync(path.join(root, 'dist', 'h5', 'index.html')) && read(rememberedH5(root)) === hash
}

function rememberH5(root, hash) {
  if (!fs.existsSync(path.join(root, '.cache'))) fs.mkdirSync(path.join(root, '.cache'))
  fs.writeFileSync(rememberedH5(root), hash)
}

function rememberedH5(root) {
  return path.join(root, '.cache', 'h5-hash')
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
