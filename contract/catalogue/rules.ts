import type { Need, Service } from './catalogue'
import type { Path } from './paths'
import { factsOf } from './problems'
import type { Catalogue } from './routes'

/** Everything that is wrong in a catalogue, a sentence each; none for one that may be shown. */
export function checkCatalogue(catalogue: Catalogue): string[] {
  const { services, documents, organisations, glossary, paths } = catalogue
  const known: Known = { services: idsOf(services), documents: idsOf(documents), organisations: idsOf(organisations) }
  return [
    ...emptyTexts(catalogue, ''),
    ...twice('service', services.map(idOf)),
    ...twice('document', documents.map(idOf)),
    ...twice('organisation', organisations.map(idOf)),
    ...twice('term', glossary.map(idOf)),
    ...twice(
      'word',
      glossary.map(({ word }) => word),
    ),
    ...twice('path', paths.map(idOf)),
    ...services.flatMap((service) => faultsOfService(service, known)),
    ...paths.flatMap((path) => faultsOfPath(path, known)),
  ]
}

type Known = Readonly<Record<'services' | 'documents' | 'organisations', ReadonlySet<string>>>

const idOf = ({ id }: { id: string }) => id
const idsOf = (items: readonly { id: string }[]): ReadonlySet<string> => new Set(items.map(idOf))

function twice(kind: string, names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.flatMap((name) => (seen.size === seen.add(name).size ? [`the ${kind} ${name} is there twice`] : []))
}

/** A text is null where it is not known; an empty one would be shown as nothing. */
function emptyTexts(value: unknown, at: string): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [`the text at ${at} is empty`] : []
  if (typeof value !== 'object' || value === null) return []
  const name = (key: string, inner: unknown) => (Array.isArray(value) ? ((inner as { id?: string } | null)?.id ?? key) : key)
  return Object.entries(value).flatMap(([key, inner]) => emptyTexts(inner, [at, name(key, inner)].filter(Boolean).join('.')))
}

function faultsOfService(service: Service, known: Known): string[] {
  const { id, organisation, needs, sources } = service
  const where = `the service ${id}`
  return [
    ...(sources.length === 0 ? [`${where} has no source`] : []),
    ...factsOf(service).map((fact) => `${where} has no source and states its ${fact}`),
    ...(known.organisations.has(organisation) ? [] : [`${where} leads to the unknown organisation ${organisation}`]),
    ...faultsOfNeeds(needs, { where, known }),
  ]
}

function faultsOfNeeds(needs: readonly Need[], { where, known }: { where: string; known: Known }): string[] {
  return needs.flatMap(({ anyOf }, at) => {
    const need = `${where}, need ${at + 1},`
    const unknown = anyOf.flat().filter((document) => !known.documents.has(document))
    return [
      ...(anyOf.length === 0 ? [`${need} names no documents that fulfil it`] : []),
      ...(anyOf.some((set) => set.length === 0) ? [`${need} has an empty set of documents`] : []),
      ...unknown.map((document) => `${need} asks for the unknown document ${document}`),
    ]
  })
}

function faultsOfPath(path: Path, known: Known): string[] {
  const where = `the path ${path.id}`
  const unknown = [path.service, ...path.outcomes.flatMap(({ services }) => services)].filter((service) => !known.services.has(service))
  return [
    ...twice(`step of ${where}`, [...path.questions, ...path.outcomes].map(idOf)),
    ...unknown.map((service) => `${where} leads to the unknown service ${service}`),
    ...path.outcomes.flatMap(({ id, bring }) => faultsOfNeeds(bring, { where: `${where}, outcome ${id}`, known })),
    ...faultsOfWays(path),
  ]
}

/** A way through a path that ends nowhere or never, and what no way leads to. */
function faultsOfWays({ id, first, questions, outcomes }: Path): string[] {
  const where = `the path ${id}`
  const answersOf = new Map(questions.map((question) => [question.id, question.answers.map(({ to }) => to)]))
  const steps = new Set([...answersOf.keys(), ...outcomes.map(idOf)])
  const reached = new Set<string>()
  const loops = new Set<string>()
  const walk = (step: string, way: readonly string[]) => {
    if (way.includes(step)) return void loops.add(step)
    if (reached.has(step)) return
    reached.add(step)
    for (const to of answersOf.get(step) ?? []) walk(to, [...way, step])
  }
  walk(first, [])
  return [
    ...(steps.has(first) ? [] : [`${where} begins with the unknown step ${first}`]),
    ...questions.flatMap((question) => [
      ...(question.answers.length === 0 ? [`${where}, question ${question.id}, has no answers`] : []),
      ...question.answers
        .filter(({ to }) => !steps.has(to))
        .map(({ to }) => `${where}, question ${question.id}, leads to nothing by ${to}`),
    ]),
    ...[...loops].map((step) => `${where} comes back to its question ${step}`),
    ...[...steps].filter((step) => !reached.has(step)).map((step) => `${where} never leads to ${step}`),
  ]
}
