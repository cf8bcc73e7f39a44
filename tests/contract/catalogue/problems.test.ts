import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { EntryKind, entriesOf } from '../../../contract/catalogue/entries'
import { problemsOf } from '../../../contract/catalogue/problems'
import { checkCatalogue } from '../../../contract/catalogue/rules'
import { EntryText, nothingWritten, type ServiceText, textOf } from '../../../contract/catalogue/texts'
import { aCatalogue, serviceOf } from '../../support/catalogue'

const rest = aCatalogue({ services: [serviceOf(), serviceOf({ id: 'aid', name: { zh: '救助', en: 'Aid' } })] })
const permit = textOf({ of: 'service', ...serviceOf() })
const check = (change: Partial<ServiceText>) => problemsOf({ ...permit, ...change }, { id: 'residence-permit', rest })
const said = { zh: '只给孩子', en: 'For children only' }

test('every entry of the first catalogue can be edited and published as it is', () => {
  for (const entry of EntryKind.options.flatMap((kind) => entriesOf(firstCatalogue, kind))) {
    const text = textOf(entry)
    expect(EntryText.parse(text)).toEqual(text)
    expect(problemsOf(text, { id: entry.id, rest: firstCatalogue })).toEqual([])
  }
})

test.each<[string, Partial<ServiceText>, { field: string; why: string }[]]>([
  ['no Chinese', { name: { zh: '', en: 'Permit' } }, [{ field: 'name', why: 'noChinese' }]],
  ['English in the Chinese box', { who: { zh: 'Everybody', en: 'Everybody' } }, [{ field: 'who', why: 'noChinese' }]],
  ['no English', { summary: { zh: '能办', en: '能办' } }, [{ field: 'summary', why: 'noEnglish' }]],
  ['a step of one language', { steps: [{ zh: '先去', en: '' }] }, [{ field: 'steps.0', why: 'noEnglish' }]],
  ['no source', { sources: [] }, [{ field: 'sources', why: 'noSource' }]],
  [
    'a fact without anything written',
    { sources: [{ unwritten: true }], cost: null, workingDays: 3 },
    ['time', 'days', 'workingDays'].map((field) => ({ field, why: 'unwrittenFact' })),
  ],
  ['no organisation', { organisation: null }, [{ field: 'organisation', why: 'noOrganisation' }]],
  ['an unknown organisation', { organisation: 'nowhere' }, [{ field: 'organisation', why: 'unknownOrganisation' }]],
  ['a need that nothing fulfils', { needs: [{ anyOf: [], for: null }] }, [{ field: 'needs.0', why: 'noSet' }]],
  ['an empty set of documents', { needs: [{ anyOf: [['id-card'], []], for: said }] }, [{ field: 'needs.0', why: 'emptySet' }]],
  ['an unknown document', { needs: [{ anyOf: [['passport']], for: null }] }, [{ field: 'needs.0', why: 'unknownDocument' }]],
  ['the name of another service', { name: { zh: '救助', en: 'Aid' } }, [{ field: 'name', why: 'sameName' }]],
])('%s is a problem at its field', (_, change, problems) => {
  expect(check(change)).toEqual(problems)
})

test('what has no problems makes no catalogue faulty, and what makes one faulty has problems', () => {
  const organisation = 'police-station'
  const texts = [
    permit,
    { ...permit, sources: [] },
    { ...permit, steps: [{ zh: '', en: '' }] },
    { ...permit, needs: [{ anyOf: [[]], for: null }] },
    { ...nothingWritten('service'), organisation },
  ]

  for (const text of texts) {
    const services = [{ ...serviceOf(), ...text, organisation }]
    const faulty = checkCatalogue({ ...rest, services }).length > 0
    expect(problemsOf(text, { id: 'residence-permit', rest: { ...rest, services } }).length > 0).toBe(faulty)
  }
})

test.each<[string, EntryText, string[]]>([
  ['an empty document', nothingWritten('document'), ['name noChinese', 'name noEnglish', 'what noChinese', 'what noEnglish']],
  [
    'a document whose English name lacks the Chinese one',
    { ...nothingWritten('document'), name: { zh: '护照', en: 'passport' }, what: said, from: { zh: '', en: 'Police' } },
    ['name noNameBeside', 'from noChinese'],
  ],
  [
    'a document named as another',
    { ...nothingWritten('document'), name: { zh: '身份证', en: 'card (身份证)' }, what: said },
    ['name sameName'],
  ],
  [
    'an empty organisation',
    nothingWritten('organisation'),
    ['name noChinese', 'name noEnglish', 'does noChinese', 'does noEnglish', 'phone noPhone'],
  ],
  [
    'an organisation that nobody can ring',
    { ...nothingWritten('organisation'), name: said, does: said, phone: '问驿站', hours: { zh: '每天', en: '' } },
    ['phone noPhone', 'hours noEnglish'],
  ],
  ['a word that is explained already', { ...nothingWritten('term'), word: '户籍', en: 'register', explains: said }, ['word sameName']],
])('%s is not fit to be shown', (_, text, problems) => {
  expect(problemsOf(text, { id: 'new', rest }).map(({ field, why }) => `${field} ${why}`)).toEqual(problems)
})
