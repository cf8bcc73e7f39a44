import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { Activity } from '../contract/activities'
import { Booking } from '../contract/bookings'
import { Community } from '../contract/communities'
import { contract } from '../contract/contract'
import { Login } from '../contract/logins'
import { NewsItem } from '../contract/news'
import { Notice } from '../contract/notices'
import { Person } from '../contract/people'
import { Building, Compound } from '../contract/places'
import type { RefusalCode } from '../contract/refusals'
import { About } from '../contract/sessions/kinds/kinds'
import { Session, SessionDetail } from '../contract/sessions/session'
import { sentences } from '../functions/areas'
import { sentenceOf } from '../functions/platform/sentences'

const named = { About, Activity, Booking, Building, Community, Compound, Login, NewsItem, Notice, Person, Session, SessionDetail }

/** Sentences that depend on the kind of session are shown for an activity. */
const example = { kind: 'activity' }

/** The OpenAPI 3.1 document of the contract, made at build time because the generator would add 33 KB to the function. */
export async function openapiDocument(): Promise<object> {
  const refusals: Record<string, object> = {}
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: {
      title: 'Shiliu',
      version: '1.0.0',
      description:
        'The HTTP surface of a community: activities, bookings, people and places. A refusal is `{code, status, message, data}`.',
      license: { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' },
    },
    servers: [{ url: '/' }],
    tags: Object.keys(contract).map((name) => ({ name, description: `The ${name} area` })),
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    commonSchemas: Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, { schema }])),
    customErrorResponseBodySchema: (defined, status) => ({
      oneOf: defined.map(([code, , , data]) => {
        // The contract only uses codes of known refusals.
        refusals[code] = refusalSchema({ code, status, message: sentenceOf(sentences, { code: code as RefusalCode, data: example }), data })
        return { $ref: `#/components/schemas/${code}` }
      }),
    }),
  })
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...refusals } } }
}

function refusalSchema({ code, status, message, data }: { code: string; status: number; message: string; data: unknown }): object {
  return {
    type: 'object',
    properties: {
      defined: { const: true },
      code: { const: code },
      status: { const: status },
      message: { type: 'string', examples: [message] },
      data,
    },
    required: ['defined', 'code', 'status', 'message', 'data'],
  }
}
