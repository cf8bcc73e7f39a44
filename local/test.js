'use strict'

var childProcess = require('child_process')
var fs = require('fs')
var setup = require('./setup')

setup.checkNode()
setup.ensureJava()
ensureBrowser()
setup.ensurePackages()
setup.say('browser: ' + process.env.CHROME_PATH)
process.exitCode = setup.npm(['run', '--silent', 'test:all', '--'].concat(process.argv.slice(2)), 'inherit').status || 0

function ensureBrowser() {
  var named = process.env.CHROME_PATH
  if (named && !runs(named)) setup.fail('CHROME_PATH names ' + named + ', which does not run.')
  if (named) return
  if (!onPath('chromium-headless-shell') && setup.canInstall()) {
    setup.say('installing Chromium …')
    setup.aptInstall(['chromium-headless-shell', 'fonts-noto-cjk'])
  }
  var browser = findBrowser()
  if (!browser && setup.canInstall()) {
    setup.aptInstall(['chromium', 'fonts-noto-cjk'])
    browser = findBrowser()
  }
  if (!browser) setup.fail('The tests need Chrome or Chromium: install it, or name its program in CHROME_PATH, and run npm test again.')
  process.env.CHROME_PATH = browser
}

// Chromium without a window takes half the time of a whole one.
function findBrowser() {
  return (
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
      .map(onPath)
      .concat(applications())
      .filter(runs)[0] || ''
  )
}

function onPath(name) {
  return String(childProcess.spawnSync('sh', ['-c', 'command -v ' + name]).stdout || '').trim()
}

function applications() {
  return ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'].filter(
    fs.existsSync
  )
}

// Ubuntu's `chromium` may be a stub that only points to a snap.
function runs(browser) {
  return Boolean(browser) && childProcess.spawnSync(browser, ['--version']).status === 0
}
