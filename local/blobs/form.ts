import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import busboy from 'busboy'

/** The fields before a form's file, and the file as it arrives, if there is one. */
export type Form = { fields: Record<string, string>; file?: AsyncIterable<Buffer> }

/** A form that violates RFC 7578. */
export class FormBroken extends Error {}

const limits = { fieldSize: 20_000, files: 1 }
const mostBytesBeforeFile = 40_000

/** Reads a multipart form up to its file; the caller reads the file. Throws FormBroken. */
export function readForm(source: Readable, headers: IncomingHttpHeaders): Promise<Form> {
  return new Promise((done, failed) => {
    const fields: Record<string, string> = Object.create(null)
    const parser = openParser(headers)
    const fail = (cause: unknown) => {
      source.unpipe(parser)
      failed(cause instanceof FormBroken ? cause : new FormBroken('not a form', { cause }))
    }
    let bytes = 0
    let fileBegun = false
    parser
      .on('field', (name, value, { valueTruncated }) => {
        if (valueTruncated) fail(new FormBroken('a field is too long'))
        fields[name] = value
      })
      .on('file', (name, file) => {
        // A file that nobody reads any more may still fail.
        file.on('error', () => undefined)
        fileBegun = true
        if (name === 'file') done({ fields, file: whole(file) })
        else file.resume()
      })
      .on('error', fail)
      .on('close', () => done({ fields }))
    source.pipe(parser)
    // Added after the pipe, so that the chunk in which the file begins is known to hold it.
    source.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (!fileBegun && bytes > mostBytesBeforeFile) fail(new FormBroken('a field is too long'))
    })
    const lose = () => source.readableEnded || parser.destroy(new FormBroken('the form ends too early'))
    source.on('error', lose).on('close', lose)
  })
}

function openParser(headers: IncomingHttpHeaders): busboy.Busboy {
  try {
    return busboy({ headers, limits })
  } catch (cause) {
    throw new FormBroken('not a multipart form', { cause })
  }
}

async function* whole(file: Readable): AsyncGenerator<Buffer> {
  try {
    yield* file
  } catch (cause) {
    throw new FormBroken('the form ends too early', { cause })
  }
}
