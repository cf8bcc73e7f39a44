import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import { type Reference, referenceProblems } from './references'
import type { Resource, Template } from './template'

const specification = loadAwsServiceSpecSync()

type Properties = Record<string, { type: Type; required?: boolean }>
type Type =
  | { type: 'string' | 'number' | 'integer' | 'boolean' | 'json' | 'date-time' | 'null' | 'tag' }
  | { type: 'array' | 'map'; element: Type }
  | { type: 'ref'; reference: { $ref: string } }
  | { type: 'union'; types: Type[] }

type Fields = Record<string, unknown>

/** What CloudFormation would refuse: unknown types and properties, missing ones, values of the wrong type, references into nothing. */
export function problems(template: Template): string[] {
  return Object.entries(template.Resources)
    .flatMap(([name, resource]) => resourceProblems(name, resource))
    .concat(referenceProblems(template, hasAttribute))
}

const resourceKeys = ['Type', 'Properties', 'DependsOn', 'Condition', 'DeletionPolicy', 'UpdateReplacePolicy', 'Metadata', 'UpdatePolicy']

function resourceProblems(name: string, resource: Resource): string[] {
  const known = find(resource.Type)
  if (!known) return [`${name}: there is no resource type ${resource.Type}`]
  const strange = Object.keys(resource).filter((key) => !resourceKeys.includes(key))
  return [...strange.map((key) => `${name}: a resource has no ${key}`), ...fieldProblems(name, resource.Properties ?? {}, known.properties)]
}

function find(type: string): { properties: Properties; attributes: Fields } | undefined {
  return specification.lookup('resource', 'cloudFormationType', 'equals', type)[0] as
    | { properties: Properties; attributes: Fields }
    | undefined
}

function hasAttribute({ type, attribute }: Reference): boolean {
  return attribute in (find(type)?.attributes ?? {})
}

function fieldProblems(path: string, fields: Fields, known: Properties): string[] {
  const missing = Object.entries(known).filter(([key, { required }]) => required && absent(fields[key]))
  return [
    ...missing.map(([key]) => `${path}.${key} is missing`),
    ...Object.entries(fields).flatMap(([key, value]) => {
      const property = known[key]
      return property ? valueProblems(`${path}.${key}`, value, property.type) : [`${path}.${key} is not known`]
    }),
  ]
}

function absent(value: unknown): boolean {
  return value === undefined || (isFields(value) && value.Ref === 'AWS::NoValue')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueProblems(path: string, value: unknown, type: Type): string[] {
  if (isFields(value) && Array.isArray(value['Fn::If'])) {
    return value['Fn::If'].slice(1).flatMap((branch) => (absent(branch) ? [] : valueProblems(path, branch, type)))
  }
  if (isFields(value) && Object.keys(value).length === 1 && /^(Ref|Fn::\w+)$/.test(Object.keys(value)[0] ?? '')) return []
  if (type.type === 'union') {
    const attempts = type.types.map((option) => valueProblems(path, value, option))
    return attempts.some((found) => found.length === 0) ? [] : (attempts[0] ?? [])
  }
  if (type.type === 'ref') return structureProblems(path, value, type.reference.$ref)
  if (type.type === 'array') {
    return Array.isArray(value)
      ? value.flatMap((one, at) => valueProblems(`${path}[${at}]`, one, type.element))
      : [`${path} must be a list`]
  }
  if (type.type === 'map') {
    return isFields(value)
      ? Object.entries(value).flatMap(([key, one]) => valueProblems(`${path}.${key}`, one, type.element))
      : [`${path} must be a map`]
  }
  return plain(value, type.type) ? [] : [`${path} must be ${type.type}, not ${JSON.stringify(value)}`]
}

function structureProblems(path: string, value: unknown, id: string): string[] {
  const { properties } = specification.get('typeDefinition', id) as { properties: Properties }
  return isFields(value) ? fieldProblems(path, value, properties) : [`${path} must be a structure`]
}

/** CloudFormation turns numbers and truth values into text and back, but nothing else. */
function plain(value: unknown, type: string): boolean {
  if (type === 'json') return isFields(value) || typeof value === 'string'
  if (type === 'tag') return isFields(value) && Object.keys(value).sort().join() === 'Key,Value'
  if (type === 'boolean') return /^(true|false)$/.test(String(value))
  if (type === 'integer') return /^-?\d+$/.test(String(value))
  if (type === 'number') return value !== '' && Number.isFinite(Number(value)) && !isFields(value)
  return ['string', 'number', 'boolean'].includes(typeof value)
}
