import { costs } from './costs'
import { coUnits } from './coUnits'
import { decline } from './decline'
import { documents } from './documents'
import { merge } from './merge'
import { note } from './note'
import { outcome } from './outcome'
import { paper } from './paper'
import { pause } from './pause'
import { photos } from './photos'
import { rating } from './rating'
import { record } from './record'
import { referral } from './referral'
import { referred } from './referred'
import { remark } from './remark'
import { team } from './team'
import { visit } from './visit'
import { worker } from './worker'

/** Every part. */
export const parts = [
  note,
  photos,
  outcome,
  worker,
  team,
  coUnits,
  visit,
  costs,
  rating,
  referral,
  referred,
  decline,
  pause,
  merge,
  documents,
  paper,
  record,
  remark,
] as const

export type AnyPart = (typeof parts)[number]
export type PartName = AnyPart['name']
