import type { Manifest } from '../build/manifest'
import type { Enter } from './host'
import { hide, isPage, push, show, topPage } from './pages'
import { describe, guarded, onUncaught, problem } from './problems'
import { loadEntry } from './program'
import { entering, listeners } from './wx/app-events'

type AppInstance = Record<string, unknown>

let app: AppInstance | undefined
let launched = false

/** Opens the app: from nothing, or as a card or code does while it is open. */
export function launch(manifest: Manifest, enter: Enter): void {
  const path = enter.path || manifest.entryPagePath || manifest.pages[0] || ''
  const options = entering({ ...enter, path })
  if (!launched) start(manifest, options)
  tellApp('onShow', options)
  listeners.shown.call(options)
  if (!isPage(path)) {
    problem(`opened at ${path}, which is no page`)
    tellApp('onPageNotFound', { path, query: enter.query, isEntryPage: true })
    return
  }
  push(path, enter.query)
}

function start(manifest: Manifest, options: object): void {
  launched = true
  Object.assign(globalThis, { App: defineApp, getApp: () => app })
  onUncaught((text) => {
    listeners.failed.call(text)
    tellApp('onError', text)
  })
  loadEntry(manifest, 'app.js')
  if (!app) problem('app.js calls no App()')
  tellApp('onLaunch', options)
}

function defineApp(definition: AppInstance): void {
  app = definition
}

function tellApp(method: string, ...args: unknown[]): void {
  const handler = app?.[method]
  if (typeof handler === 'function') guarded(`the app's ${method}`, () => handler.apply(app, args) as unknown)
}

export function leaveApp(): void {
  const page = topPage()
  if (page) hide(page)
  tellApp('onHide', {})
  listeners.hidden.call({})
}

export function returnToApp(): void {
  const options = entering({ path: topPage()?.path ?? '', query: {}, scene: 1001 })
  tellApp('onShow', options)
  listeners.shown.call(options)
  const page = topPage()
  if (page) show(page)
}

export function rejection(reason: unknown): void {
  problem(`unhandled rejection: ${describe(reason)}`)
  listeners.rejected.call({ reason })
  tellApp('onUnhandledRejection', { reason })
}
