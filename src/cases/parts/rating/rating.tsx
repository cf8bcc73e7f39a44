import { t } from '@lingui/core/macro'
import * as z from 'zod/mini'
import type { Kept } from '../../../../contract/cases/parts/kept'
import { keptOf } from '../../../../contract/cases/parts/keptOf'
import { Row } from '../../../ui/Row'
import { isOpen } from '../../states'
import type { Asked, PartView, Problem, ShownProps, Wrong } from '../part'
import { typed } from '../texts'
import { RatingFields, type RatingValues } from './RatingFields'
import { saySolved } from './solved'

type Rating = Extract<Kept, { part: 'rating' }>

export const ratingView: PartView<Rating, RatingValues> = {
  name: 'rating',
  ask: {
    values: z.object({
      answered: z.optional(z.string()),
      solved: z.optional(z.string()),
      satisfied: z.optional(z.string()),
      words: z.optional(z.string()),
    }),
    begin: ({ parts }) => valuesOf(keptOf(parts, 'rating')),
    Fields: RatingFields,
    input: (values, asked) => ({ rating: ratingOf(values, asked) }),
    sayProblem,
  },
  show: {
    rows: { at: 'outcome', Rows: RatingRows },
    now: (item, { solved }) => (isOpen(item) ? {} : { note: t`您说：${saySolved(solved)}` }),
  },
  tell: (_, { solved, satisfied }) => [
    ...(typeof solved === 'string' ? [saySolved(solved)] : []),
    ...(typeof satisfied === 'boolean' ? [satisfied ? t`满意` : t`不满意`] : []),
  ],
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no')
const isYes = (value: string | undefined) => (value === undefined ? undefined : value === 'yes')

function valuesOf(kept: Rating | undefined): Partial<RatingValues> {
  if (kept === undefined) return {}
  const { answered, solved, satisfied, words } = kept
  return { answered: yesNo(answered), solved, satisfied: yesNo(satisfied), words }
}

function ratingOf({ answered, solved, satisfied, words }: Partial<RatingValues>, { need }: Asked): unknown {
  const nothing = answered === undefined && solved === undefined && satisfied === undefined
  if (nothing && need === 'optional') return undefined
  const said = typed(words)
  return { answered: isYes(answered), solved, satisfied: isYes(satisfied), ...(said !== undefined && { words: said }) }
}

/** Residents see one problem per question; staff on the telephone see one for all three. */
function sayProblem({ path, asked }: Wrong): Problem {
  if (asked.forStaff) return { field: 'rating', text: t`三个问题都要选。` }
  const field = String(path[1])
  const words: Record<string, string> = { answered: t`请选有没有人答复。`, solved: t`请选解决了没有。`, satisfied: t`请选满不满意。` }
  return { field, text: words[field] ?? t`话太长了，请精简一些。` }
}

function RatingRows({ kept: { solved, words } }: ShownProps<Rating>) {
  return <Row motif='heart' title={saySolved(solved)} note={words ?? t`居民的评价`} />
}
