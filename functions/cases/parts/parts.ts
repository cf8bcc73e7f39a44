import { costs } from './costs'
import { coUnits } from './coUnits'
import { decline } from './decline'
import { merge } from './merge'
import type { Part } from './part'
import { pause } from './pause'
import { rating } from './rating'
import { referral } from './referral'
import { team } from './team'
import { visit } from './visit'
import { worker } from './worker'

/** How each part changes, by its name; one that only asks for words, which lie beside the case, is not here. */
// Each is asked about what is kept under its own name alone.
export const parts = { worker, team, coUnits, visit, costs, rating, referral, decline, pause, merge } as Readonly<Record<string, Part>>
