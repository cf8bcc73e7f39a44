const path = require('node:path')
const components = require('./components.cjs')

/** A shade stands in a sheet, in the place of its screen's sheets, in the screen. */
const shadeLevel = 3

/** Taro always includes these, used or not. */
const always = new Set(['scroll-view'])
const dashed = (name) => name.replace(/[A-Z]/g, (letter, at) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`)
const known = new Set([...Object.keys(components).map(dashed), ...always])

/**
 * Uses one table for the built templates and for the runtime that fills them, since both number attributes by it, and writes the
 * templates without the blanks between their tags.
 */
module.exports = function componentTables(ctx) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.runtimePath = path.resolve(__dirname, 'runtime.js')
      const { template } = platform
      const build = template.buildTemplate
      template.buildTemplate = (config) => {
        refuseUnknown(config)
        template.internalComponents = components
        return withoutOtherShades(build(config).replace(/>\s+</g, '><'))
      }
    },
  })
}

/** Only the shade behind a sheet catches touches, and all sheets stand at one level: the others go without such a view. */
function withoutOtherShades(templates) {
  return templates.replace(
    /<template name="tmpl_(\d+)_\d+"><view [^>]*catchtouchmove.*?<\/template>(?=<template name=|$)/gs,
    (template, level) => (Number(level) === shadeLevel ? template : ''),
  )
}

function refuseUnknown({ includes }) {
  const unknown = [...includes].filter((name) => !known.has(name.replace(/^(static|pure|click|catch)-/, '')))
  if (unknown.length > 0) throw new Error(`config/weapp/components.cjs does not list ${unknown.join(', ')}: add it with its attributes`)
}
