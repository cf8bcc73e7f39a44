import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { soundsOf } from '../../../functions/catalogue/sounds'

const { services } = firstCatalogue

test('words are read as the library that knows words reads them, 98 in 100', () => {
  const read = services.flatMap((service) => soundsOf(service).map((sounds, at) => sounds === service.sounds[at]))

  expect(read.filter(Boolean).length / read.length).toBeGreaterThan(0.98)
})

test('words that were there before keep their sounds, and only new ones are read anew', () => {
  for (const service of services) {
    expect(soundsOf({ ...service, words: ['证丢了', ...service.words] }, service)).toEqual([
      service.sounds[0],
      'zheng diu le',
      ...service.sounds.slice(1),
    ])
  }
})

test('what has no Chinese in it has no sound', () => {
  expect(soundsOf({ name: { zh: '打12348问法律', en: '' }, words: ['12348', 'ID卡'] })).toEqual(['da wen fa lü'.replace('ü', 'v'), 'ka'])
})
