import { areas } from '../areas'
import { tabs } from './tabs'

type Together<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer All) => void ? All : never
type OfAreas = Together<Extract<(typeof areas)[number], { addresses: unknown }>['addresses']>

const ofAreas = Object.assign({}, ...areas.map((area) => ('addresses' in area ? area.addresses : {}))) as OfAreas

/** Every page's address; links to pages always come from here. */
export const addresses = { ...tabs, ...ofAreas }
