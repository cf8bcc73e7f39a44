import { settings } from '../host'
import { problem } from '../problems'
import { later, type Options } from './api'

const mostBytes = 200 * 1024 * 1024
const usr = 'http://usr/'

/** The files of this phone by path; their bytes as text, a character a byte. What is under http://tmp/ goes with the app. */
let all: Map<string, string> | undefined
let temporary = 0

function everyFile(): Map<string, string> {
  all ??= new Map(settings().files)
  return all
}

export const fileAt = (path: unknown): string | undefined => everyFile().get(String(path))

export function temporaryFile(bytes: string, ending: string): string {
  temporary += 1
  const path = `http://tmp/${temporary}.${ending}`
  everyFile().set(path, bytes)
  return path
}

/** What the app saved, as it would be found when it is opened again. */
export const filesNow = (): [string, string][] => [...everyFile()].filter(([path]) => path.startsWith(usr))

/** WeChat's file system answers by callbacks, and gives no promise. */
function byCallback(name: string, run: (options: Options) => object) {
  return (options: Options = {}): void => {
    if (!options.success && !options.fail && !options.complete) problem(`FileSystemManager.${name} without callbacks`)
    void later(() => {
      try {
        const result = { errMsg: `${name}:ok`, ...run(options) }
        options.success?.(result)
        options.complete?.(result)
      } catch (error) {
        const result = { errMsg: `${name}:fail ${(error as Error).message}` }
        options.fail?.(result)
        options.complete?.(result)
      }
    })
  }
}

function mustBeThere(path: unknown): string {
  const bytes = fileAt(path)
  if (bytes === undefined) throw new Error(`no such file or directory "${String(path)}"`)
  return bytes
}

const manager = {
  getFileInfo: byCallback('getFileInfo', ({ filePath }) => ({ size: mustBeThere(filePath).length })),
  readFile: byCallback('readFile', ({ filePath, position = 0, length, encoding }) => {
    const bytes = mustBeThere(filePath)
    const [from, size] = [Number(position), Number(length ?? bytes.length - Number(position))]
    if (from + size > bytes.length) throw new Error('the value of "length" is out of range')
    if (encoding !== undefined) throw new Error(`encoding ${String(encoding)} is not provided by the test phone`)
    return { data: Uint8Array.from(bytes.slice(from, from + size), (sign) => sign.charCodeAt(0)).buffer }
  }),
  saveFile: byCallback('saveFile', ({ tempFilePath, filePath }) => {
    const bytes = mustBeThere(tempFilePath)
    const path = String(filePath ?? `${usr}saved-${temporary}`)
    if (!path.startsWith(usr)) throw new Error(`permission denied, open "${path}"`)
    if (filesNow().reduce((sum, [, one]) => sum + one.length, bytes.length) > mostBytes)
      throw new Error('the maximum size of the file storage limit is exceeded')
    everyFile().delete(String(tempFilePath))
    everyFile().set(path, bytes)
    return { savedFilePath: path }
  }),
  unlink: byCallback('unlink', ({ filePath }) => {
    mustBeThere(filePath)
    everyFile().delete(String(filePath))
    return {}
  }),
}

export const files = { getFileSystemManager: () => manager }
