import type { Document } from './format'

const specification = 'http://wiki.open311.org/GeoReport_v2'
// When what is served here changed last.
const changeset = '2026-11-27T00:00:00+08:00'

/** The service discovery that GeoReport asks for: where it is served, in which formats, and how one comes by a key. */
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
