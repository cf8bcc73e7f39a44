import { Logger } from '@aws-lambda-powertools/logger'

/** Structured logs of codes, request ids and durations; never names, numbers, texts, tokens or addresses. */
export const log = new Logger({ serviceName: 'shiliu' })
