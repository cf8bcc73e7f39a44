import '../../../src/cases/catalogue'
import { kinds } from '../../../contract/cases/kinds/kinds'
import { kindInChinese, sayInChinese } from '../../../functions/cases/kinds/words'
import { kindWords } from '../../../src/cases/kinds/kinds'
import { sayCategory, sayKind, sayOption, sayState } from '../../../src/cases/words'
import { speak } from '../../../src/platform/language'

test('what leaves the product in Chinese says what the app says', () => {
  speak('zh-CN')

  for (const { name, states, form } of kinds) {
    expect(kindInChinese(name)).toBe(sayKind(name))
    for (const state of Object.keys(states)) expect(sayInChinese(name, 'states', state)).toBe(sayState(name, state))
    for (const category of Object.keys(kindWords[name]?.categories ?? {}))
      expect(sayInChinese(name, 'categories', category)).toBe(sayCategory(name, category))
    for (const field of form) {
      if (field.type !== 'choice' && field.type !== 'several') continue
      for (const option of field.options)
        expect(sayInChinese(name, 'options', `${field.name}.${option}`)).toBe(sayOption(name, field.name, option))
    }
  }
})
