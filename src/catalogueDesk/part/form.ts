import { t } from '@lingui/core/macro'
import type { EntryKind } from '../../../contract/catalogue/entries'
import type { EntryProblem } from '../../../contract/catalogue/refusals'
import type { Catalogue } from '../../../contract/catalogue/routes'
import type { TextOf } from '../../../contract/catalogue/texts'
import type { Field } from '../parts/differences.rules'
import type { Typed } from '../parts/typed'
import { sayField, sayProblem } from '../parts/words'

/** What each part's form is given. `errors` are by the id of the field that shows them. */
export interface FormProps<K extends EntryKind = 'service'> {
  text: TextOf<K>
  put: (change: Typed) => void
  errors: Readonly<Record<string, string>>
  catalogue: Catalogue
}

/** The ids of the fields at which problems are shown, in both languages where the text has both. */
export function errorsOf(problems: readonly EntryProblem[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const problem of problems) errors[idOf(problem)] ??= sayProblem(problem)
  return errors
}

function idOf({ field, why }: EntryProblem): string {
  const [name = '', at] = field.split('.')
  if (name === 'needs') return `needs-${at}`
  if (why === 'noEnglish' || why === 'noNameBeside') return `${name}-en`
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
      if (name === 'sources') return [name, said]
      return [name === 'en' ? 'word-en' : which, said]
    }),
  )
}
