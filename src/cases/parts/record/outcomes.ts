import { t } from '@lingui/core/macro'
import { RecordOutcome } from '../../../../contract/cases/parts/record'

/** How a matter ended, in one short phrase. */
export function sayOutcome(outcome: RecordOutcome): string {
  const words: Record<RecordOutcome, string> = {
    done: t`办好了`,
    partly: t`办好了一部分`,
    notPossible: t`这次办不了`,
    elsewhere: t`转到别处办`,
  }
  return words[outcome]
}

export const outcomes = RecordOutcome.options
