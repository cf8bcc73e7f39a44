import { act, screen } from '@testing-library/react'
import * as z from 'zod/mini'
import paths from '../../../../cloud/catalogue/paths.json'
import { Path } from '../../../../contract/catalogue/paths'
import { speak as speakIn } from '../../../../src/platform/language'
import PathPage from '../../../../src/station/path/index'
import ServicePage from '../../../../src/station/service/index'
import { aCatalogue } from '../../support/catalogue'
import { open, startAfresh, tap, text } from '../../support/open'
import { stationApi } from '../../support/station'

/** A browser's speech: what it was told to say, and what it does with it. */
class Speech extends EventTarget {
  voices: { lang: string }[] = []
  said: { text: string; lang?: string; onend?: () => void }[] = []
  getVoices = () => this.voices
  speak = (utterance: Speech['said'][number]) => void this.said.push(utterance)
  cancel = jest.fn(() => void this.said.splice(0))
}

let speech: Speech

beforeEach(() => {
  startAfresh()
  stationApi(aCatalogue({ paths: z.parse(z.array(Path), paths) }))
  speech = new Speech()
  Object.assign(globalThis, {
    speechSynthesis: speech,
    SpeechSynthesisUtterance: class {
      constructor(public text: string) {}
    },
  })
})

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'speechSynthesis')
  Reflect.deleteProperty(globalThis, 'SpeechSynthesisUtterance')
})

const service = () => open(ServicePage, { params: { service: 'residence-permit' } })
const words = () => speech.said.map((utterance) => utterance.text).join('')

test('without a voice for the language there is no button, and it comes when the browser knows its voices', async () => {
  speech.voices = [{ lang: 'de-DE' }, { lang: 'zh-HK' }]
  service()
  await screen.findByText('谁能办')
  expect(text()).not.toContain('读给我听')

  speech.voices = [{ lang: 'zh_CN' }]
  await act(async () => speech.dispatchEvent(new Event('voiceschanged')))

  await screen.findByText('读给我听')
})

test('a service is read in whole, a sentence at a time, and stops on a tap', async () => {
  speech.voices = [{ lang: 'zh-CN' }]
  service()

  await tap('读给我听')

  expect(words()).toMatch(/居住证.*半年.*身份证.*租房合同，或者房产证.*不收钱/s)
  expect(Math.max(...speech.said.map((utterance) => utterance.text.length))).toBeLessThan(130)
  expect(new Set(speech.said.map(({ lang }) => lang))).toEqual(new Set(['zh-CN']))
  await tap('不读了')
  expect(speech.said).toEqual([])
  await screen.findByText('读给我听')
})

test('once all is said the button reads again', async () => {
  speech.voices = [{ lang: 'zh-CN' }]
  service()
  await tap('读给我听')

  await act(async () => speech.said.at(-1)?.onend?.())

  await screen.findByText('读给我听')
})

test('whoever leaves the page hears no more of it', async () => {
  speech.voices = [{ lang: 'zh-CN' }]
  const { unmount } = service()
  await tap('读给我听')

  unmount()

  expect(speech.said).toEqual([])
})

test('English is read by an English voice', async () => {
  speech.voices = [{ lang: 'zh-CN' }, { lang: 'en-GB' }]
  speakIn('en')
  service()

  await tap('Read aloud')

  expect(words()).toContain('residence permit')
  expect(speech.said[0]?.lang).toBe('en-GB')
})

test('a question is read with its answers, and no more once it is answered', async () => {
  speech.voices = [{ lang: 'zh-CN' }]
  open(PathPage, { params: { path: 'residence-permit' } })
  await tap('读给我听')
  expect(words()).toMatch(/您的户口在哪儿？.*在外地/)

  await tap('在外地')

  expect(speech.said).toEqual([])
})
