import type { Document, Organisation, Service } from '../../contract/catalogue/catalogue'
import type { Outcome, Path, Question } from '../../contract/catalogue/paths'
import type { Catalogue } from '../../contract/catalogue/routes'
import { putCatalogue } from '../../functions/catalogue/doors'
import { chunksOf } from '../../functions/platform/chunks'
import type { World } from './world'

const said = (zh: string, en: string) => ({ zh, en })

export const serviceOf = (change: Partial<Service> = {}): Service => ({
  id: 'residence-permit',
  theme: 'papers',
  state: 'open',
  name: said('居住证', 'Residence permit (居住证)'),
  summary: said('住满半年，可以办。', 'After half a year you can get one.'),
  who: said('住满半年的人。', 'Anyone who has lived here for half a year.'),
  words: ['暂住证'],
  wordsEn: ['permit'],
  sounds: ['juzhuzheng'],
  events: ['arrived'],
  needs: [{ anyOf: [['id-card'], ['booklet']], for: null }],
  steps: [said('带上身份证。', 'Take your identity card.')],
  time: said('十五天以内。', 'Within fifteen days.'),
  cost: said('第一次办不收钱。', 'Free the first time.'),
  days: 15,
  workingDays: null,
  organisation: 'police-station',
  sources: [{ law: '居住证暂行条例', articles: '2, 9' }],
  note: null,
  checkedOn: '2026-11-27',
  ...change,
})

export const documentOf = (change: Partial<Document> = {}): Document => ({
  id: 'id-card',
  name: said('身份证', 'identity card (身份证)'),
  what: said('一张硬卡片。', 'A plastic card.'),
  from: said('派出所办的。', 'Issued by the police.'),
  sight: 'identity',
  drawing: 'card',
  ...change,
})

export const organisationOf = (change: Partial<Organisation> = {}): Organisation => ({
  id: 'police-station',
  kind: 'public',
  name: said('派出所', 'Police station (派出所)'),
  does: said('办证。', 'Papers.'),
  address: said('兴隆巷 1 号', '1 Xinglong Lane'),
  phone: '0471-0000016',
  hours: said('周一到周五 8:30–12:00', 'Monday to Friday, 8:30–12:00'),
  price: null,
  route: said('出门往右走。', 'Out of the door, turn right.'),
  ...change,
})

export const questionOf = (id: string, ...leads: string[]): Question => ({
  id,
  ask: said('住满半年了吗？', 'Have you been here for half a year?'),
  hint: null,
  answers: leads.map((to) => ({ say: said('是', 'Yes'), to })),
})

export const outcomeOf = (id: string, change: Partial<Outcome> = {}): Outcome => ({
  id,
  verdict: 'likely',
  title: said('多半能办', 'You most likely can'),
  reason: said('住满了半年。', 'You have been here for half a year.'),
  sources: [{ law: '居住证暂行条例', articles: '2' }],
  bring: [{ anyOf: [['id-card']], for: null }],
  next: [said('到驿站来。', 'Come to the station.')],
  services: ['residence-permit'],
  remindAfterMonths: null,
  ...change,
})

export const pathOf = (change: Partial<Path> = {}): Path => ({
  id: 'permit',
  service: 'residence-permit',
  name: said('我能办居住证吗', 'Can I get a residence permit?'),
  first: 'half-year',
  questions: [questionOf('half-year', 'job', 'later'), questionOf('job', 'yes', 'later')],
  outcomes: [outcomeOf('yes'), outcomeOf('later', { verdict: 'no', bring: [], services: [], remindAfterMonths: 6 })],
  ...change,
})

/** A small catalogue in which nothing is wrong. */
export const aCatalogue = (change: Partial<Catalogue> = {}): Catalogue => ({
  services: [serviceOf(), serviceOf({ id: 'aid', theme: 'hardship', time: null, cost: null, days: null, sources: [{ unwritten: true }] })],
  documents: [documentOf(), documentOf({ id: 'booklet', drawing: 'booklet', from: null })],
  organisations: [organisationOf(), organisationOf({ id: 'menders', kind: 'social', address: null, hours: null, route: null })],
  glossary: [
    {
      id: 'household-registration',
      word: '户籍',
      en: 'household registration',
      explains: said('户口在哪里。', 'Where one is registered.'),
    },
  ],
  paths: [pathOf()],
  ...change,
})

/** Puts a catalogue into a world's community. */
export async function stock({ ctx, services }: World, catalogue: Catalogue): Promise<void> {
  for (const some of chunksOf(putCatalogue(catalogue), 50)) await ctx.table.transact(some, services.ids.secret())
}
