import type { ServiceText, TextChange } from '../../../contract/catalogue/draft'

/** The parts of a service's text, in the order in which residents read them; one page each. */
export const parts = ['name', 'who', 'bring', 'steps', 'facts', 'where', 'sources', 'words'] as const
export type Part = (typeof parts)[number]

export const fieldsOf: Record<Part, readonly (keyof ServiceText)[]> = {
  name: ['name', 'summary', 'theme'],
  who: ['who', 'events'],
  bring: ['needs'],
  steps: ['steps'],
  facts: ['time', 'cost', 'days', 'workingDays'],
  where: ['organisation'],
  sources: ['sources'],
  words: ['words', 'wordsEn'],
}

export const isPart = (name: string | undefined): name is Part => parts.some((part) => part === name)

/** The part in which a field of the text, `needs.0`, stands. */
export const partWith = (field: string): Part => parts.find((part) => fieldsOf[part].some((one) => one === field.split('.')[0])) ?? 'name'

/** Of a change, what is of this part. */
export function changeOf(part: Part, text: ServiceText): TextChange {
  return Object.fromEntries(fieldsOf[part].map((field) => [field, text[field]]))
}
