import { leavesOf } from '../../contract/cases/kind'
import { repair } from '../../contract/cases/kinds/repair'
import { sayInChinese } from '../cases/lookup'
import type { Ask } from './ask'
import { Fault } from './fault'
import type { Document, Fields } from './format'

const [danger] = repair.form.filter((field) => field.name === 'danger')
const [tree] = repair.form.filter((field) => field.name === 'category')

/** Every leaf of the category tree is a service, `lighting.street`. */
const codes: readonly string[] = tree ? leavesOf(tree.branches) : []
const branchOf = (code: string) => code.split('.')[0] ?? code

export const nameOf = (code: string) => sayInChinese('repair', 'categories', code)

/** GET services: what can be reported, with whether each has a definition. */
export async function listServices(): Promise<Document> {
  return {
    root: 'services',
    content: codes.map((code) => ({
      service_code: code,
      service_name: nameOf(code),
      description: `${nameOf(branchOf(code))}：${nameOf(code)}。只收公共区域的，住户家里的请在小程序里报修。`,
      metadata: true,
      type: 'realtime',
      keywords: [nameOf(branchOf(code)), nameOf(code)].join(', '),
      group: nameOf(branchOf(code)),
    })),
  }
}

/** GET services/{code}: a required question whether anybody is in danger, and one for the exact spot. */
export async function defineService({ id }: Ask): Promise<Document> {
  return { root: 'service_definition', content: { service_code: mustKnow(id), attributes } }
}

/** The code of a known service; a fault of 400 or 404 otherwise. */
export function mustKnow(code: string | null): string {
  if (!code) throw new Fault(400, 'service_code was not provided')
  if (!codes.includes(code)) throw new Fault(404, 'service_code was not found')
  return code
}

export const attributeCodes: readonly string[] = ['danger', 'where']

const attributes: Fields[] = [
  {
    variable: true,
    code: 'danger',
    datatype: 'singlevaluelist',
    required: true,
    datatype_description: '选一项',
    order: 1,
    description: '现在有没有危险？有危险请先打 119、120 或燃气抢修电话。',
    values: (danger?.options ?? []).map((key) => ({ key, name: sayInChinese('repair', 'options', `danger.${key}`) })),
  },
  {
    variable: true,
    code: 'where',
    datatype: 'string',
    required: false,
    datatype_description: '最多 60 个字',
    order: 2,
    description: '具体在哪里，比如“东门旁边”。不要写人名、电话和门牌号。',
    values: [],
  },
]
