import type { Tone } from '../../ui/Tag'

const tones: Record<string, Tone> = {
  awaitingConfirmation: 'alert',
  closed: 'done',
  followedUp: 'done',
  declined: 'plain',
  merged: 'plain',
  withdrawn: 'plain',
}

/** The colour of a state: red for what the resident has to do, green for done, amber for what is under way. */
export const toneOf = (state: string): Tone => tones[state] ?? 'waiting'
