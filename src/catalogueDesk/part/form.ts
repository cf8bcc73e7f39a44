import { t } from '@lingui/core/macro'
import type { ServiceText, TextChange } from '../../../contract/catalogue/draft'
import type { ServiceProblem } from '../../../contract/catalogue/refusals'
import type { Catalogue } from '../../../contract/catalogue/routes'
import type { Field } from '../parts/differences.rules'
import { sayField, sayProblem } from '../parts/words'

/** What each part's form is given. `errors` are by the id of the field that shows them. */
export interface FormProps {
  text: ServiceText
  put: (change: TextChange) => void
  errors: Readonly<Record<string, string>>
  catalogue: Catalogue
}

/** The ids of the fields at which problems are shown, in both languages where the text has both. */
export function errorsOf(problems: readonly ServiceProblem[]): Record<string, string> {
  return Object.fromEntries([...problems].reverse().map((problem) => [idOf(problem), sayProblem(problem)]))
}

function idOf({ field, why }: ServiceProblem): string {
  const [name = '', at] = field.split('.')
  if (name === 'needs') return `needs-${at}`
  if (why === 'noEnglish') return `${name}-en`
  return name === 'organisation' || name === 'sources' ? name : `${name}-zh`
}

interface Issue {
  path: readonly PropertyKey[]
  code?: string
  origin?: string
}

/** What is beyond the contract's bounds: too many lines, or one too long. */
export function boundsBroken(issues: readonly Issue[]): Record<string, string> {
  return Object.fromEntries(
    issues.map(({ path, origin }) => {
      const [name, at, language] = path.map(String)
      const field = sayField(name as Field)
      const id = language ?? at
      const which = id === 'zh' || id === 'en' ? `${name}-${id}` : `${name}-zh`
      const said = origin === 'array' ? t`${field}：写得太多了，少写几行。` : t`${field}：有一行太长了，写短些。`
      return [name === 'sources' ? name : which, said]
    }),
  )
}
