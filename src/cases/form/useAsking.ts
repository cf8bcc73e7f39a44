import { useState } from 'react'
import type { Case } from '../../../contract/cases/case'
import { type Action, inputSchema } from '../../../contract/cases/kind'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { ActionInput } from '../../../contract/cases/parts/kept'
import { type Acting, useActing } from '../act'
import type { Ask, Asked, Problem, Problems } from '../parts/part'
import { partViews } from '../parts/parts'
import { handOver, photosOf } from '../photos'
import { type FormValues, useValues, type Values } from './values'

interface AskingFor {
  item: Case
  action: string
  /** True if staff working on the case fill in the form, false if a requester does. */
  forStaff: boolean
  /** What it is about, if that is known before: see `Asked`. */
  about?: string
  /** Initial values by part name. */
  begin?: Values
  acting?: Acting
}

export interface AskedPart {
  name: string
  ask: Ask<object>
  asked: Asked
}

export interface Asking {
  item: Case
  parts: AskedPart[]
  form: FormValues
  problems: Problems
  acting: Acting
  send(done: { said?: string; onDone(input: ActionInput): void }): void
}

/** The form of an action, made of the parts that its kind's table asks for. */
export function useAsking({ item, action, forStaff, about, begin = {}, acting: given }: AskingFor): Asking {
  const name = [forStaff ? 'desk' : 'mine', item.id, action, ...(about === undefined ? [] : [about])].join('.')
  const own = useActing()
  const acting = given ?? own
  const table = kindNamed(item.kind)?.actions[action]
  const parts = table === undefined ? [] : partsOf(table, { action, forStaff, about, draft: name })
  const form = useValues(name, () => ({ ...beginningsOf(item, parts), ...begin }))
  const [problems, setProblems] = useState<Problems>({})
  return {
    item,
    parts,
    form,
    problems,
    acting,
    send({ said, onDone }) {
      const photos = photosOf(name)
      const checked = checkedInput({ kind: item.kind, table, parts, form, photographed: photos.length > 0 })
      setProblems('problems' in checked ? checked.problems : {})
      if ('problems' in checked) return
      const deed = { caseId: item.id, action, input: checked.input, photos, mayWait: forStaff }
      const onSuccess = () => {
        handOver(name, photos)
        form.drop()
        onDone(checked.input)
      }
      acting.mutate({ deed, said }, { onSuccess })
    },
  }
}

function partsOf({ asks = {}, reasons = [], seenBy }: Action, where: Pick<Asked, 'action' | 'forStaff' | 'about' | 'draft'>): AskedPart[] {
  const needs: Partial<Record<string, Asked['need']>> = asks
  const asked = partViews.flatMap(({ name, ask }) => {
    const need = needs[name]
    return ask === undefined || need === undefined ? [] : [{ name, ask, asked: { ...where, need, reasons, seenBy } }]
  })
  // Staff take photos before they write; residents write first.
  const last = (part: AskedPart) => Number(!where.forStaff && part.name === 'photos')
  return asked.sort((a, b) => last(a) - last(b))
}

const beginningsOf = (item: Case, parts: readonly AskedPart[]): Values =>
  Object.fromEntries(parts.flatMap(({ name, ask: { begin } }) => (begin === undefined ? [] : [[name, begin(item)]])))

interface Checking {
  kind: string
  table: Action | undefined
  parts: readonly AskedPart[]
  form: FormValues
  photographed: boolean
}

/** The input of an action, or what is missing or wrong in each field. Photos are sent separately. */
function checkedInput({ kind, table, parts, form, photographed }: Checking): { input: ActionInput } | { problems: Problems } {
  const { photos, ...asks } = table?.asks ?? {}
  const put = Object.assign({}, ...parts.map(({ name, ask, asked }) => ask.input(form.of(name, ask).get(), asked)))
  const given = Object.fromEntries(Object.entries(put).filter(([, value]) => value !== undefined))
  const checked = inputSchema({ from: [], to: null, who: [], ...table, asks }).safeParse(given)
  const missing = photos === 'required' && !photographed ? [['photos']] : []
  const wrong = [...missing, ...(checked.error?.issues.map(({ path }) => path) ?? [])]
  if (checked.success && wrong.length === 0) return { input: checked.data }
  const said = wrong.map((path) => problemAt({ kind, path, parts, given }))
  return { problems: Object.fromEntries(said.map(({ field, text }) => [field, text])) }
}

interface Issue extends Pick<Checking, 'kind' | 'parts'> {
  path: readonly PropertyKey[]
  given: Record<string, unknown>
}

/** The problem in the words of the part that owns the field. */
function problemAt({ kind, path, parts, given }: Issue): Problem {
  const field = String(path[0])
  const part = parts.find(({ name, ask, asked }) => name === field || field in ask.input({}, asked))
  return part?.ask.sayProblem({ kind, path, given: given[field] !== undefined, asked: part.asked }) ?? { field, text: '' }
}
