const taro = require('babel-preset-taro')

/** As Taro has it, but without rewriting whole features for the corner cases that old engines get wrong. */
function modernTaro(api, options) {
  const preset = taro(api, options)
  for (const { presets = [] } of preset.overrides) {
    for (const entry of presets) if (Array.isArray(entry) && 'targets' in entry[1]) entry[1].bugfixes = true
  }
  return preset
}

module.exports = {
  presets: [[modernTaro, { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]],
  plugins: ['@lingui/babel-plugin-lingui-macro'],
}
