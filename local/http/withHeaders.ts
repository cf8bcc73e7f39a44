import type { Handle } from './gateway'

/** Answers with these headers too, unless the handler sets its own. */
export function withHeaders(headers: Readonly<Record<string, string>>, handle: Handle): Handle {
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return handle(request, response)
  }
}
