import { costs } from './costs'
import { coUnits } from './coUnits'
import { decline } from './decline'
import { documents } from './documents'
import { merge } from './merge'
import { paper } from './paper'
import type { Part } from './part'
import { pause } from './pause'
import { rating } from './rating'
import { record } from './record'
import { referral } from './referral'
import { remark } from './remark'
import { team } from './team'
import { visit } from './visit'
import { worker } from './worker'

/** The rules of each part by name. Parts that only ask for text have none: the text is stored beside the case. */
// Each part is only given what is kept under its own name.
export const parts = {
  worker,
  team,
  coUnits,
  visit,
  costs,
  rating,
  referral,
  decline,
  pause,
  merge,
  documents,
  paper,
  record,
  remark,
} as Readonly<Record<string, Part>>
