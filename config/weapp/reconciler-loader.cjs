const constants = {
  supportsMutation: true,
  supportsPersistence: false,
  supportsHydration: false,
  supportsMicrotasks: true,
  supportsTestSelectors: false,
}

/** React asks its host at run time what it can do; with Taro's answers written in, the paths for other hosts are left out of the bundle. */
module.exports = function reconcilerLoader(source) {
  return Object.entries(constants).reduce((text, [name, answer]) => {
    if (!text.includes(`$$$hostConfig.${name}`)) throw new Error(`react-reconciler no longer asks for ${name}`)
    return text.replace(`$$$hostConfig.${name}`, () => String(answer))
  }, source)
}
