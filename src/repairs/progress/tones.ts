import type { Tone } from '../../ui/Tag'

const tones: Record<string, Tone> = {
  awaitingConfirmation: 'alert',
  closed: 'done',
  followedUp: 'done',
  declined: 'plain',
  merged: 'plain',
  withdrawn: 'plain',
}

/** The colour of a state: red if the resident has to act, green if done, amber if under way. */
export const toneOf = (state: string): Tone => tones[state] ?? 'waiting'
