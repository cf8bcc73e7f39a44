import type { Case } from '../../../contract/cases/case'
import type { Form } from './values'

/** What every part of an action's form is told. */
export interface PartProps {
  item: Case
  form: Form
  asked: { action: string; need: 'required' | 'optional'; reasons: readonly string[]; staffOnly: boolean }
  problem?: string
}
