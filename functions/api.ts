import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { handle } from 'hono/aws-lambda'
import { routes, sentences } from './areas'
import { createHsds } from './hsds/app'
import { createOpen311 } from './open311/app'
import { createHttp } from './platform/http'
import { onceServices } from './platform/services'

// A file beside the bundle: rarely asked for, it should not be parsed at every cold start.
const openapi = () => readFile(join(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), 'docs/openapi.json'), 'utf8')

const services = onceServices()

const beside = { '/open311/v2': createOpen311({ services, sentences }), '/hsds/v3': createHsds({ services, sentences }) }

/** Handles every request of API Gateway (HTTP API, payload 2.0). */
export const handler = handle(createHttp(routes, { services, sentences, openapi, beside }))
