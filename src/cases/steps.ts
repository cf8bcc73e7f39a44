import { plural, t } from '@lingui/core/macro'
import type { Case, TimelineEntry } from '../../contract/cases/case'
import { kindNamed } from '../../contract/cases/kinds/kinds'
import { sayMoment } from '../platform/words/times'
import type { Step } from '../ui/Steps'
import { sayOwn, sayRelation, sayState } from './words'

/** The steps of a case according to its kind's table: those done and when, the current one, and those to come. */
export function stepsOf(item: Case): Step[] {
  const states = kindNamed(item.kind)?.states
  const here = states?.[item.state]
  if (states === undefined || here === undefined) return []
  const main = Object.entries(states).filter(([, { step }], at, all) => all.findIndex(([, other]) => other.step === step) === at)
  const before = main.slice(0, here.step).map(([name]) => name)
  const after = main.slice(here.step + 1).map(([name]) => name)
  // A finished case shows only the states it actually went through.
  const been = here.open ? before : before.filter((name) => entered(item, name) !== undefined)
  return [
    ...been.map((name) => stepOf(item, name, 'done')),
    stepOf(item, item.state, here.open ? 'now' : 'done'),
    ...(here.open ? after.map((name) => stepOf(item, name, 'next')) : []),
  ]
}

function stepOf(item: Case, state: string, standing: Step['state']): Step {
  const initial = state === kindNamed(item.kind)?.initial
  const entry = standing === 'next' ? undefined : entered(item, state)
  const title = initial && standing === 'done' ? (sayOwn(item.kind, 'received') ?? t`社区收到了`) : sayState(item.kind, state)
  return { title, state: standing, note: entry && sayEntered(item, entry) }
}

/** The entry with which a case last entered a state. */
function entered({ kind, timeline }: Case, state: string): TimelineEntry | undefined {
  const initial = state === kindNamed(kind)?.initial
  const times = timeline.filter(({ what, from, to }) => (what === 'submitted' ? initial : to === state && from !== to))
  return times[times.length - 1]
}

function sayEntered({ kind, photos }: Case, { at, what, by }: TimelineEntry): string {
  const moment = sayMoment(at)
  if (what === 'submitted') return photos.length > 0 ? `${moment} · ${plural(photos.length, { other: '# 张照片' })}` : moment
  return `${moment} · ${by.me ? t`您` : sayRelation(kind, by.relation)}`
}

/** 师傅 马志强, 您 */
export function sayWho(kind: string, { relation, name, me }: TimelineEntry['by']): string {
  if (me) return t`您`
  const as = sayRelation(kind, relation)
  return name === null ? as : `${as} ${name}`
}
