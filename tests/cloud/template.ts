import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Resource {
  Type: string
  Properties?: Record<string, unknown>
  Condition?: string
  DependsOn?: string | string[]
  DeletionPolicy?: string
}

export interface Template {
  Resources: Record<string, Resource>
  Parameters?: Record<string, unknown>
  Conditions: Record<string, unknown>
  Outputs: Record<string, unknown>
}

const file = resolve(__dirname, '../../.serverless/cloudformation-template-update-stack.json')

/** The compiled template; the set-up of these tests has just packaged it. */
export function readTemplate(): Template {
  return JSON.parse(readFileSync(file, 'utf8')) as Template
}

export function ofType(template: Template, type: string): [name: string, properties: Record<string, unknown>][] {
  return Object.entries(template.Resources).flatMap(([name, { Type, Properties = {} }]) => (Type === type ? [[name, Properties]] : []))
}
