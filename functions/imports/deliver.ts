import { type Delivery, deliver } from '../platform/delivery'
import { importEvents } from './events'
import { takeListBack } from './takeBack'
import { writeList } from './write'

export const importDeliveries: Delivery[] = [
  deliver(importEvents.applying, 'writeList', writeList),
  deliver(importEvents.undoing, 'takeListBack', takeListBack),
]
