import { Fault } from './fault'

/** A query's parameters in UTF-8, or in the charset of the form that it comes with. Faults: 415 for bytes that are of neither. */
export function paramsIn(query: string, form?: Request): [string, string][] {
  try {
    return pairsOf(query, decoderOf('utf-8'))
  } catch (error) {
    if (form === undefined) throw error
    return pairsOf(query, decoderOf(charsetOf(form)))
  }
}

/**
 * The fields of a form sent as `application/x-www-form-urlencoded`, decoded by the charset that its content type names, default
 * UTF-8. Faults: 400 for any other type, 415 for an unknown charset or bytes that are not of it.
 */
export async function formOf(request: Request): Promise<[string, string][]> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Fault(400, 'a request is sent as application/x-www-form-urlencoded')
  return pairsOf(Buffer.from(await request.arrayBuffer()).toString('latin1'), decoderOf(charsetOf(request)))
}

const charsetOf = ({ headers }: Request) => /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? 'utf-8'

const pairsOf = (encoded: string, decode: (bytes: Buffer) => string): [string, string][] =>
  encoded
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [decode(bytesOf(name)), decode(bytesOf(value.join('=')))]
    })

function decoderOf(charset: string): (bytes: Buffer) => string {
  const unreadable = new Fault(415, `the form is not text in ${charset}: name its charset, such as utf-8 or gb18030`)
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    return (bytes) => {
      try {
        return decoder.decode(bytes)
      } catch {
        throw unreadable
      }
    }
  } catch {
    throw unreadable
  }
}

/** A percent-encoded text as bytes; a plus sign is a space. */
const bytesOf = (encoded: string): Buffer =>
  Buffer.from(
    encoded.replaceAll('+', ' ').replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
