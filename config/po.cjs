const { createCompiledCatalog } = require('@lingui/cli/api')
const { formatter } = require('@lingui/format-po')

/** A catalogue as a module with its compiled `messages`; untranslated ones stay Chinese. */
function compilePo({ text, locale, namespace }) {
  const entries = formatter().parse(text, { locale, sourceLocale: 'zh-CN', filename: `${locale}.po` })
  const messages = Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, entry.translation || entry.message || id]))
  const { source, errors } = createCompiledCatalog(locale, messages, { namespace })
  if (errors.length > 0) throw new Error(errors.map(({ id, error }) => `${locale} ${id}: ${error.message}`).join('\n'))
  return source
}

module.exports = { compilePo }
