import * as z from 'zod/mini'
import { draftOf } from '../../platform/drafts'

/** The queue somebody looked at last is the one they see first. */
export const lastQueue = draftOf('desk.queue', z.string())
