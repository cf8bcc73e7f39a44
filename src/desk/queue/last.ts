import * as z from 'zod/mini'
import { draftOf } from '../../platform/drafts'

/** The queue viewed last is shown first next time. */
export const lastQueue = draftOf('desk.queue', z.string())
