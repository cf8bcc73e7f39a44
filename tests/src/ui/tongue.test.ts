import { i18n } from '@lingui/core'
import { tongue } from '../../../src/ui/tongue'

afterEach(() => i18n.activate('zh-CN'))

test('on an English screen, what a neighbour wrote in Chinese is marked as Chinese, and English is not marked', () => {
  i18n.activate('en')

  expect(tongue('水槽下面一直滴水')).toEqual({ lang: 'zh-CN' })
  expect(tongue('LED 灯不亮')).toEqual({ lang: 'zh-CN' })
  expect(tongue('Water pipe leaks')).toEqual({})
  expect(tongue('9:30–11:30 · 12')).toEqual({})
})

test('on a Chinese screen, English, Cyrillic and traditional Mongolian are marked, each as itself', () => {
  expect(tongue('The tap drips, please knock loudly')).toEqual({ lang: 'en' })
  expect(tongue('Ус гоожиж байна')).toEqual({ lang: 'mn' })
  expect(tongue('ᠤᠰᠤ ᠭᠣᠣᠵᠢᠵᠤ ᠪᠠᠢᠢᠨ᠎ᠠ')).toEqual({ lang: 'mn-Mong' })
  expect(tongue('水槽下面一直滴水')).toEqual({})
})
