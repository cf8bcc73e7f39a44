import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { nothingWritten, type ServiceText, ServiceText as TextSchema, textOf } from '../../../contract/catalogue/draft'
import { problemsOf } from '../../../contract/catalogue/problems'
import { checkCatalogue } from '../../../contract/catalogue/rules'
import { aCatalogue, serviceOf } from '../../support/catalogue'

const rest = aCatalogue({ services: [serviceOf(), serviceOf({ id: 'aid', name: { zh: '救助', en: 'Aid' } })] })
const check = (change: Partial<ServiceText>) => problemsOf({ ...textOf(serviceOf()), ...change }, { id: 'residence-permit', rest })
const said = { zh: '只给孩子', en: 'For children only' }

test('every service of the first catalogue can be edited as it is, and lacks at most a source', () => {
  for (const service of firstCatalogue.services) {
    const text = textOf(service)
    expect(TextSchema.parse(text)).toEqual(text)
    expect(problemsOf(text, { id: service.id, rest: firstCatalogue }).filter(({ why }) => why !== 'noSource')).toEqual([])
  }
})

test.each<[string, Partial<ServiceText>, { field: string; why: string }[]]>([
  ['no Chinese', { name: { zh: '', en: 'Permit' } }, [{ field: 'name', why: 'noChinese' }]],
  ['English in the Chinese box', { who: { zh: 'Everybody', en: 'Everybody' } }, [{ field: 'who', why: 'noChinese' }]],
  ['no English', { summary: { zh: '能办', en: '能办' } }, [{ field: 'summary', why: 'noEnglish' }]],
  ['a step of one language', { steps: [{ zh: '先去', en: '' }] }, [{ field: 'steps.0', why: 'noEnglish' }]],
  ['no source', { sources: [] }, [{ field: 'sources', why: 'noSource' }]],
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
    textOf(serviceOf()),
    { ...textOf(serviceOf()), sources: [] },
    { ...textOf(serviceOf()), steps: [{ zh: '', en: '' }] },
    { ...textOf(serviceOf()), needs: [{ anyOf: [[]], for: null }] },
    { ...nothingWritten(), organisation },
  ]

  for (const text of texts) {
    const services = [{ ...serviceOf(), ...text, organisation }]
    const faulty = checkCatalogue({ ...rest, services }).length > 0
    expect(problemsOf(text, { id: 'residence-permit', rest: { ...rest, services } }).length > 0).toBe(faulty)
  }
})
