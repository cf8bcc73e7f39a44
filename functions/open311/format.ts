import XMLBuilder from 'fast-xml-builder'

export type Format = 'xml' | 'json'
type Value = string | number | boolean | null | Value[] | { [name: string]: Value }
export type Fields = Record<string, Value>

/** An answer: a named list, or the fields of one thing. JSON omits the root's name (the Spark convention). */
export type Document = { root: string; content: Fields | Fields[] }

const types: Record<Format, string> = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' }

/** The XML names of the items of lists. */
const itemNames: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
}

const builder = new XMLBuilder({ suppressBooleanAttributes: false })

/** A document of GeoReport v2 in the requested format. */
export function toResponse({ root, content }: Document, { format, status = 200, headers = {} }: Answering): Response {
  const body = format === 'json' ? JSON.stringify(content) : `<?xml version="1.0" encoding="utf-8"?>${xmlOf(root, content)}`
  return new Response(body, { status, headers: { 'content-type': types[format], ...headers } })
}

type Answering = { format: Format; status?: number; headers?: Record<string, string> }

const xmlOf = (root: string, content: Value): string => builder.build({ [root]: nested(root, content) })

function nested(name: string, value: Value): unknown {
  if (Array.isArray(value)) {
    const item = itemNames[name]
    if (!item) throw new Error(`the items of ${name} have no name`)
    return value.length === 0 ? '' : { [item]: value.map((each) => nested(item, each)) }
  }
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nested(key, inner)]))
}
