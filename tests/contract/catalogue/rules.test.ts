import type { Catalogue } from '../../../contract/catalogue/routes'
import { checkCatalogue } from '../../../contract/catalogue/rules'
import { aCatalogue, documentOf, organisationOf, outcomeOf, pathOf, questionOf, serviceOf } from '../../support/catalogue'

const withService = (change: Parameters<typeof serviceOf>[0]) => ({ services: [serviceOf(), serviceOf({ id: 'other', ...change })] })
const withPath = (change: Parameters<typeof pathOf>[0]) => ({ paths: [pathOf(change)] })
const none = { zh: '', en: 'Nothing' }

test('a catalogue in which nothing is wrong has no faults', () => {
  expect(checkCatalogue(aCatalogue())).toEqual([])
})

test.each<[string, Partial<Catalogue>, string[]]>([
  ['a service twice', withService({ id: 'residence-permit' }), ['the service residence-permit is there twice']],
  [
    'a document twice',
    { documents: ['id-card', 'booklet', 'booklet'].map((id) => documentOf({ id })) },
    ['the document booklet is there twice'],
  ],
  ['an organisation twice', { organisations: [organisationOf(), organisationOf()] }, ['the organisation police-station is there twice']],
  [
    'a word twice',
    { glossary: [...aCatalogue().glossary, ...aCatalogue().glossary] },
    ['the term household-registration is there twice', 'the word 户籍 is there twice'],
  ],
  ['a path twice', { paths: [pathOf(), pathOf()] }, ['the path permit is there twice']],
  ['an empty text', withService({ name: { zh: '别的', en: ' ' } }), ['the text at services.other.name.en is empty']],
  ['an empty word to search by', withService({ words: ['证', ''] }), ['the text at services.other.words.1 is empty']],
  ['an empty text of a path', withPath({ name: none }), ['the text at paths.permit.name.zh is empty']],
  ['a source that says nothing', withService({ sources: [{ page: '' }] }), ['the text at services.other.sources.0.page is empty']],
  ['a service without a source', withService({ sources: [], time: null, cost: null, days: null }), ['the service other has no source']],
  [
    'facts without a source',
    withService({ sources: [{ unwritten: true }], workingDays: 3 }),
    ['time', 'cost', 'days', 'workingDays'].map((fact) => `the service other has no source and states its ${fact}`),
  ],
  ['an unknown organisation', withService({ organisation: 'nowhere' }), ['the service other leads to the unknown organisation nowhere']],
  [
    'a need that nothing fulfils',
    withService({ needs: [{ anyOf: [], for: null }] }),
    ['the service other, need 1, names no documents that fulfil it'],
  ],
  [
    'a need that an empty set fulfils',
    withService({ needs: [{ anyOf: [['id-card'], []], for: null }] }),
    ['the service other, need 1, has an empty set of documents'],
  ],
  [
    'a need of an unknown document',
    withService({ needs: [{ anyOf: [['id-card', 'passport']], for: null }] }),
    ['the service other, need 1, asks for the unknown document passport'],
  ],
])('%s is a fault', (_what, change, faults) => {
  expect(checkCatalogue(aCatalogue(change))).toEqual(faults)
})

test.each<[string, Partial<Catalogue>, string[]]>([
  ['that is for an unknown service', withPath({ service: 'gone' }), ['the path permit leads to the unknown service gone']],
  [
    'whose outcome names an unknown service',
    withPath({ outcomes: [outcomeOf('yes', { services: ['gone'] }), outcomeOf('later')] }),
    ['the path permit leads to the unknown service gone'],
  ],
  [
    'whose outcome asks for an unknown document',
    withPath({ outcomes: [outcomeOf('yes', { bring: [{ anyOf: [['passport']], for: null }] }), outcomeOf('later')] }),
    ['the path permit, outcome yes, need 1, asks for the unknown document passport'],
  ],
  [
    'with two steps of one name',
    withPath({ outcomes: [outcomeOf('yes'), outcomeOf('later'), outcomeOf('job')] }),
    ['the step of the path permit job is there twice'],
  ],
  [
    'that goes round in a ring',
    withPath({ questions: [questionOf('half-year', 'job', 'later'), questionOf('job', 'yes', 'half-year')] }),
    ['the path permit comes back to its question half-year'],
  ],
  [
    'with a question that asks itself again',
    withPath({ questions: [questionOf('half-year', 'job', 'later'), questionOf('job', 'yes', 'job')] }),
    ['the path permit comes back to its question job'],
  ],
  [
    'with a question that nobody reaches',
    withPath({ questions: [...pathOf().questions, questionOf('lost', 'yes')] }),
    ['the path permit never leads to lost'],
  ],
  [
    'with an outcome that nobody reaches',
    withPath({ outcomes: [...pathOf().outcomes, outcomeOf('lost')] }),
    ['the path permit never leads to lost'],
  ],
  [
    'with an answer that leads nowhere',
    withPath({ questions: [questionOf('half-year', 'job', 'later'), questionOf('job', 'yes', 'gone')] }),
    ['the path permit, question job, leads to nothing by gone'],
  ],
  [
    'with a question without answers',
    withPath({ questions: [questionOf('half-year', 'job', 'later', 'yes'), questionOf('job')] }),
    ['the path permit, question job, has no answers'],
  ],
  [
    'that begins nowhere',
    withPath({ first: 'gone', questions: [], outcomes: [outcomeOf('yes')] }),
    ['the path permit begins with the unknown step gone', 'the path permit never leads to yes'],
  ],
])('a path %s is a fault', (_what, change, faults) => {
  expect(checkCatalogue(aCatalogue(change))).toEqual(faults)
})

test('two ways to one question are no ring', () => {
  const questions = [questionOf('half-year', 'job', 'home'), questionOf('job', 'home', 'later'), questionOf('home', 'yes', 'later')]

  expect(checkCatalogue(aCatalogue(withPath({ questions })))).toEqual([])
})
