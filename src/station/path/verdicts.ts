import { t } from '@lingui/core/macro'
import type { Outcome } from '../../../contract/catalogue/paths'
import type { Tone } from '../../ui/Tag'

type Verdict = Outcome['verdict']

const tones: Record<Verdict, Tone> = { now: 'alert', likely: 'done', no: 'plain', ask: 'waiting' }

export const toneOf = (verdict: Verdict): Tone => tones[verdict]

export function sayVerdict(verdict: Verdict): string {
  switch (verdict) {
    case 'now':
      return t`先帮忙，材料后补`
    case 'likely':
      return t`多半可以`
    case 'no':
      return t`先不办这个`
    case 'ask':
      return t`说不准，到驿站问`
  }
}
