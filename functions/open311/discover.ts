import type { Document } from './format'

const specification = 'http://wiki.open311.org/GeoReport_v2'
// The date of the last change to this service.
const changeset = '2026-11-27T00:00:00+08:00'

/** GeoReport's service discovery: endpoints, formats, and how to get a key. */
export function discover(origin: string): Document {
  return {
    root: 'discovery',
    content: {
      changeset,
      contact: '请联系您所在的社区。',
      key_service: 'API key 由社区发放，一个单位一把。',
      endpoints: [{ specification, url: `${origin}/open311/v2`, changeset, type: 'production', formats: ['text/xml', 'application/json'] }],
    },
  }
}
