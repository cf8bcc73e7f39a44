import type { Kind } from '../../../contract/cases/kind'
import { listKeys } from './keys'

/** The letter for opening another case from one. */
export const splitLetter = 'w'

/** The letters that people know from one kind to the next. */
const usual: Readonly<Record<string, string>> = {
  accept: 'a',
  take: 't',
  dispatch: 'd',
  assign: 'd',
  handOver: 'h',
  start: 's',
  pause: 'p',
  resume: 'r',
  complete: 'c',
  proposeVisit: 'v',
  report: 'm',
  refer: 'f',
  merge: 'g',
  reopen: 'o',
  decline: 'n',
  addCoUnit: 'i',
  followUp: 'u',
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'

/** The letter of each action of a kind: the usual one, or the first of its own name that is free. No two have the same. */
export function lettersOf({ actions }: Pick<Kind, 'actions'>): Readonly<Record<string, string>> {
  const taken = new Set([...listKeys, splitLetter])
  const letters: Record<string, string> = {}
  const give = (name: string, candidates: string) => {
    const letter = [...candidates].find((each) => !taken.has(each))
    if (letter === undefined) return
    taken.add(letter)
    letters[name] = letter
  }
  // What nobody of the staff does by hand needs none.
  const names = Object.keys(actions).filter((name) =>
    actions[name]?.who.some((relation) => !['requester', 'follower', 'clock'].includes(relation)),
  )
  for (const name of names) give(name, usual[name] ?? '')
  for (const name of names) if (letters[name] === undefined) give(name, name.toLowerCase().replace(/[^a-z]/g, '') + alphabet)
  return letters
}
