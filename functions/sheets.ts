import { handle } from 'hono/aws-lambda'
import { sentences } from './areas'
import { createHttp } from './platform/http'
import { onceServices } from './platform/services'
import { sheetRoutes } from './sheetRoutes'

const services = onceServices()

/** Handles the requests about .xlsx files: like `api`, with what reads and writes them. */
export const handler = handle(createHttp(sheetRoutes, { services, sentences, openapi: async () => '{}' }))
