const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The media type of a file of the web app, by its extension. */
export function typeOf(name: string): string {
  return types[extensionOf(name)] ?? 'application/octet-stream'
}

/** Whether files of a media type get smaller when compressed. */
export function shrinks(type: string): boolean {
  return /^(text\/|application\/json|image\/svg)/.test(type)
}

/** Whether a file is named by its content's hash and thus never changes. */
export function isHashed(name: string): boolean {
  return /\.[0-9a-f]{8,}\.(chunk\.)?\w+$/.test(name)
}

/** How long a browser may keep a file: hashed ones for good; the others are asked for again, so a new version is seen at once. */
export function cacheControlOf(name: string): string {
  return isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** The forms in which a file may be sent, the smallest first; `suffix` is added to the name under which it is stored. */
export const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const
export type Encoding = (typeof encodings)[number]

/** The smallest form that an `Accept-Encoding` header allows. */
export function encodingFor(accepted = ''): Encoding | undefined {
  const taken = accepted.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name]
  })
  return encodings.find(({ name }) => taken.includes(name))
}

/**
 * The file that answers a path: `/phone` for phones that scan the QR code of the web login, a path with an extension itself, every
 * other one the app. Undefined for a path that leads nowhere.
 */
export function fileOf(path: string): string | undefined {
  const parts = path.split('/').filter(Boolean)
  if (!parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))) return extensionOf(path) ? undefined : 'index.html'
  const name = parts.join('/')
  if (name === 'phone') return 'phone/index.html'
  return extensionOf(name) ? name : 'index.html'
}

function extensionOf(name: string): string {
  return /[^/](\.\w+)$/.exec(name)?.[1] ?? ''
}
