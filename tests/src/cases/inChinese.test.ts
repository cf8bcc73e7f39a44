import '../../../src/cases/catalogue'
import { waitFor } from '@testing-library/react'
import { kinds } from '../../../contract/cases/kinds/kinds'
import { categoryInBoth, kindInChinese, sayInChinese, stateForStaff } from '../../../functions/cases/kinds/words'
import { kindWords } from '../../../src/cases/kinds/kinds'
import { sayCategory, sayForStaff, sayKind, sayLevel, sayOption, sayState } from '../../../src/cases/words'
import { speak } from '../../../src/platform/language'

test('what leaves the product in Chinese says what the app says', () => {
  speak('zh-CN')

  for (const { name, states, levels, form } of kinds) {
    expect(kindInChinese(name)).toBe(sayKind(name))
    for (const state of Object.keys(states)) expect(sayInChinese(name, 'states', state)).toBe(sayState(name, state))
    for (const state of Object.keys(states)) expect(stateForStaff(name, state)).toBe(sayForStaff(name, 'states', state))
    for (const level of Object.keys(levels)) expect(sayInChinese(name, 'levels', level)).toBe(sayLevel(name, level))
    for (const category of Object.keys(kindWords[name]?.categories ?? {}))
      expect(sayInChinese(name, 'categories', category)).toBe(sayCategory(name, category))
    for (const field of form) {
      if (field.type !== 'choice' && field.type !== 'several') continue
      for (const option of field.options)
        expect(sayInChinese(name, 'options', `${field.name}.${option}`)).toBe(sayOption(name, field.name, option))
    }
  }
})

test('home’s English words for categories are the app’s', async () => {
  speak('en')
  await waitFor(() => expect(sayCategory('repair', 'plumbing.leak')).toBe('Leak'))

  for (const { name } of kinds)
    for (const category of Object.keys(kindWords[name]?.categories ?? {}))
      expect(categoryInBoth(name, category).en).toBe(sayCategory(name, category))
})
