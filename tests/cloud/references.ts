import type { Template } from './template'

/** An attribute that the template asks of one of its resources. */
export interface Reference {
  type: string
  attribute: string
}

type HasAttribute = (reference: Reference) => boolean

/** References to names that the template does not have, or to attributes that a resource's type does not have. */
export function referenceProblems(template: Template, hasAttribute: HasAttribute): string[] {
  const { Resources, Parameters = {}, Conditions } = template
  const dependencies = Object.entries(Resources).flatMap(([name, { DependsOn = [], Condition }]) => [
    ...[DependsOn].flat().flatMap((target) => (Resources[target] ? [] : [`${name} depends on ${target}, which is not there`])),
    ...(!Condition || Condition in Conditions ? [] : [`${name} has the condition ${Condition}, which is not there`]),
  ])
  const named = (name: string) => name in Resources || name in Parameters || name.startsWith('AWS::')
  const attribute = (path: string, name: string, wanted: string) => {
    const type = Resources[name]?.Type
    if (!type) return [`${path}: there is no resource ${name}`]
    return hasAttribute({ type, attribute: wanted }) ? [] : [`${path}: ${type} has no attribute ${wanted}`]
  }
  const used = walk('', template, (path, key, value) => {
    if (key === 'Ref') return named(String(value)) ? [] : [`${path}: there is no ${value}`]
    if (key === 'Fn::GetAtt' && Array.isArray(value)) return attribute(path, String(value[0]), String(value[1]))
    if (key === 'Fn::If' && Array.isArray(value))
      return String(value[0]) in Conditions ? [] : [`${path}: there is no condition ${value[0]}`]
    if (key !== 'Fn::Sub') return []
    return [...String(value).matchAll(/\$\{([\w:]+)(?:\.([\w.]+))?\}/g)].flatMap(([, name = '', wanted]) => {
      if (wanted) return attribute(path, name, wanted)
      return named(name) ? [] : [`${path}: there is no ${name}`]
    })
  })
  return [...dependencies, ...used]
}

type Visit = (path: string, key: string, value: unknown) => string[]

function walk(path: string, value: unknown, visit: Visit): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...visit(path, key, inner), ...walk(`${path}/${key}`, inner, visit)])
}
