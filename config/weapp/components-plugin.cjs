const path = require('node:path')
const components = require('./components.cjs')

/** A shade stands in the page, its screen, the place of its sheets and the sheet. */
const deepestShade = 5

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
        return withoutDeepShades(build(config).replace(/>\s+</g, '><'))
      }
    },
  })
}

/** Only the shade behind a sheet catches touches, and all sheets stand near the top of the page: deeper levels go without such a view. */
function withoutDeepShades(templates) {
  return templates.replace(
    /<template name="tmpl_(\d+)_\d+"><view [^>]*catchtouchmove.*?<\/template>(?=<template name=|$)/gs,
    (template, level) => (Number(level) > deepestShade ? '' : template),
  )
}

function refuseUnknown({ includes }) {
  const unknown = [...includes].filter((name) => !known.has(name.replace(/^(static|pure|click|catch)-/, '')))
  if (unknown.length > 0) throw new Error(`config/weapp/components.cjs does not list ${unknown.join(', ')}: add it with its attributes`)
}
