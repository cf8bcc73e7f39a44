/** The expressions that packages evaluate at run time, and their values on WeChat. */
const answers = [
  ['$$$hostConfig.supportsMutation', 'true'],
  ['$$$hostConfig.supportsPersistence', 'false'],
  ['$$$hostConfig.supportsHydration', 'false'],
  ['$$$hostConfig.supportsMicrotasks', 'true'],
  ['$$$hostConfig.supportsTestSelectors', 'false'],
  [/(?<=env\.document =\s+)isEnableTTDom\(\)/, 'false'],
]

/** Inlines the values, so that code for other hosts is left out of the bundle. */
module.exports = function constantsLoader(source) {
  const answered = answers.reduce((text, [question, answer]) => text.replace(question, () => answer), source)
  if (answered === source) throw new Error(`${this.resourcePath} no longer asks what the host can do`)
  return answered
}
