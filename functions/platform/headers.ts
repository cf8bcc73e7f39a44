type Headers = Readonly<Record<string, string>>

const everywhere: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Voice messages are recorded in the page; photos come from the file chooser, which needs no permission.
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()',
}

const onlyHttps: Headers = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** What the web app may load. Taro's router and the kit's parts bring styles within the page, never scripts. */
const policy = (blobs: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    `img-src 'self' data: blob: ${blobs}`,
    `media-src 'self' data: blob: ${blobs}`,
    `connect-src 'self' data: blob: ${blobs}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
    .map((line) => line.trim())
    .join('; ')

/** Headers of the web app's page and files. `blobs` is the origin that photos and voices are sent to, if it is not the page's own. */
export function pageHeaders({ https = false, blobs = '' }: { https?: boolean; blobs?: string } = {}): Headers {
  return { ...everywhere, 'content-security-policy': policy(blobs), ...(https && onlyHttps) }
}

/** Headers of the functions' answers: nothing in them is a page, and nothing below `/v1` is kept by anybody on the way. */
export function answerHeaders({ https, path }: { https: boolean; path: string }): Headers {
  return {
    ...everywhere,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(https && onlyHttps),
    ...(path.startsWith('/v1') && { 'cache-control': 'no-store' }),
  }
}
