import { Logger } from '@aws-lambda-powertools/logger'

/** Structured lines of what happened: codes, ids of requests and durations. No names, numbers, texts, tokens or addresses. */
export const log = new Logger({ serviceName: 'shiliu' })
