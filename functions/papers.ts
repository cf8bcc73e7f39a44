import { handle } from 'hono/aws-lambda'
import { sentences } from './areas'
import { papersRoutes } from './papers/routes'
import { createHttp } from './platform/http'
import { onceServices } from './platform/services'

const services = onceServices()

/** Handles the requests for PDFs: like `api`, with the font and what writes PDFs, which would slow down every other request. */
export const handler = handle(createHttp(papersRoutes, { services, sentences, openapi: async () => '{}' }))
