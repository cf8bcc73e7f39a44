import * as z from 'zod/mini'
import { type Form, formSchema, inputSchema, type Kind } from '../../../contract/cases/kind'
import type { ActionInput } from '../../../contract/cases/parts/kept'
import { fieldProblems } from '../../platform/fieldProblems'
import { refuse } from '../../platform/refuse'
import { actionOf } from './kinds'

/** A form as its kind defines it; refuses INPUT_INVALID with the wrong fields, `form.category`. */
export function parseForm(kind: Kind, given: unknown): Form {
  const form = parseWith(formSchema(kind), given, 'form')
  const some = kind.oneOf?.some((name) => says(form[name])) ?? true
  if (!some) throw refuse('INPUT_INVALID', { fields: (kind.oneOf ?? []).map((name) => ({ path: `form.${name}`, problem: 'missing' })) })
  return form
}

/**
 * An action's parsed input; refuses INPUT_INVALID with the wrong fields, `input.reason`, and NOT_FOUND for an action the kind
 * does not have.
 */
export function parseInput(kind: Kind, action: string, given: unknown): ActionInput {
  const known = actionOf(kind, action)
  if (!known) throw refuse('NOT_FOUND')
  return parseWith(inputSchema(known), given ?? {}, 'input')
}

const says = (value: unknown) => (Array.isArray(value) || typeof value === 'string' ? value.length > 0 : value !== undefined)

function parseWith<T>(schema: z.ZodMiniType<T>, given: unknown, name: 'form' | 'input'): T {
  const parsed = z.safeParse(schema, given)
  if (parsed.success) return parsed.data
  const fields = fieldProblems(parsed.error.issues, given)
  throw refuse('INPUT_INVALID', { fields: fields.map((field) => ({ ...field, path: [name, field.path].filter(Boolean).join('.') })) })
}
