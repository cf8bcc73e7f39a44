const taro = require('babel-preset-taro')

/** As Taro has it, but without rewriting whole features for the corner cases that old engines get wrong. */
function modernTaro(api, options) {
  const preset = taro(api, options)
  for (const { presets = [] } of preset.overrides) {
    for (const entry of presets) {
      if (!Array.isArray(entry) || !('targets' in entry[1])) continue
      // The phones know `??=`, but WeChat's own tools read no more than ES2020.
      Object.assign(entry[1], { bugfixes: true, include: ['transform-logical-assignment-operators'] })
    }
  }
  return preset
}

module.exports = {
  presets: [[modernTaro, { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]],
  plugins: ['@lingui/babel-plugin-lingui-macro'],
}
