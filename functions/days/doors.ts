import { startOfDay } from '../../contract/time'
import type { Test, Write } from '../platform/write'
import { type CalendarDay, dayKey, heldAttribute, offAttribute } from './lookup'
import { holdOf, offOf } from './rules'

/** Cells of a day at one place, and the id of who holds or wants them. */
export type Claim = CalendarDay & { place: number; cells: readonly number[]; holder: string }

const keptMilliseconds = 400 * 86_400_000

/** Takes cells; fails (`day`) if any of them is held or off. */
export const claimCells = (claim: Claim): Write => change({ to: claim })

/** Gives cells back; fails (`day`) if they are not this holder's. */
export const freeClaim = (claim: Claim): Write => change({ from: claim })

/** Takes cells and gives back others, all or nothing; fails (`day`) like the two of which it is made. */
export function moveClaim(from: Claim, to: Claim): Write[] {
  // A transaction writes an item once.
  const sameItem = from.calendar === to.calendar && from.day === to.day
  return sameItem ? [change({ from, to })] : [freeClaim(from), claimCells(to)]
}

function change({ from, to }: { from: Claim; to?: Claim } | { from?: Claim; to: Claim }): Write {
  const [had, wanted] = [namesOf(from), namesOf(to)]
  const gained = wanted.filter((name) => !had.includes(name))
  const when: Test[] = [
    ...had.map((name): Test => [name, '=', from?.holder]),
    ...gained.map((name): Test => [name, 'absent']),
    ...(to ? offsOf(to) : []).map((off): Test => [offAttribute(off), 'absent']),
  ]
  const set = { ...Object.fromEntries(gained.map((name) => [name, to?.holder])), ...(to && expiry(to.day)) }
  // One of the two is there.
  const key = dayKey((to ?? from) as Claim)
  return { key, change: { set, remove: had.filter((name) => !wanted.includes(name)) }, when, named: 'day' }
}

const namesOf = (claim: Claim | undefined) => (claim?.cells ?? []).map((cell) => heldAttribute(holdOf(cell, claim?.place ?? 0)))

const offsOf = ({ cells, place }: Claim) => cells.flatMap((cell) => [offOf(cell), offOf(cell, place)])

/** Takes cells of a day out of use at a place or, without one, everywhere, or puts them back; whoever holds them keeps them. */
export function setOff(of: CalendarDay, { cells, place, off }: { cells: readonly number[]; place?: number; off: boolean }): Write {
  const names = cells.map((cell) => offAttribute(offOf(cell, place)))
  const set = { ...(off && Object.fromEntries(names.map((name) => [name, true]))), ...expiry(of.day) }
  return { key: dayKey(of), change: { set, remove: off ? [] : names } }
}

const expiry = (day: string) => ({ expiresAt: Math.floor((startOfDay(day) + keptMilliseconds) / 1000) })
