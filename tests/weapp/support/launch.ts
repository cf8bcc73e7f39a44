import { readBuild } from '../build/build'
import { compileTemplates } from '../build/templates'
import type { Enter, Settings } from '../realm/host'
import type { Parts } from '../worker/worker'
import { apiNames } from './api-names'
import { bundles } from './bundles'
import { Phone } from './phone'
import { productBuild } from './product'

export interface LaunchOptions {
  /** The running local stack: `{address: 'http://localhost:…'}`. */
  stack?: { address: string }
  /** Who is logged in to WeChat on this phone: a demo person, or any new name. */
  person?: string
  /** The build; the product's own unless told. */
  folder?: string
  /** What the build believes the API's address to be; requests to it go to the stack, to any other host they are refused. */
  api?: string
  /** Where a card or a code leads; the first page unless told. */
  enter?: Partial<Enter>
  /** How long a person waits for what does not come. */
  patienceMilliseconds?: number
  settings?: Partial<Pick<Settings, 'system' | 'fontSizeScaleFactor' | 'theme' | 'online' | 'storage' | 'files'>>
}

const defaultSettings = {
  system: 'android' as const,
  fontSizeScaleFactor: 1,
  theme: 'light' as const,
  online: true,
  storage: [],
  files: [],
}

/** A phone with WeChat on it, and the mini-program opened. */
export async function launch(options: LaunchOptions): Promise<Phone> {
  const phone = new Phone(makeParts(options), options.patienceMilliseconds ?? 8_000)
  await phone.opens(options.enter)
  return phone
}

const templates = new Map<string, string>()

function makeParts({ stack, person, folder = productBuild(), api = 'http://localhost:8030', settings }: LaunchOptions): Parts {
  const build = readBuild(folder)
  const code = templates.get(folder) ?? compileTemplates(build)
  templates.set(folder, code)
  return {
    folder,
    files: [...build.sizes.keys()],
    insides: bundles().insides,
    settings: { ...defaultSettings, ...settings, apiNames: apiNames(), templates: code },
    hosts: stack ? { [api]: stack.address } : {},
    codes: stack && person !== undefined ? { address: stack.address, person } : null,
  }
}
