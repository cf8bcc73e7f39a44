import type { Area } from './area'
import { tabs } from './tabs'

interface Route {
  path: string
  load(): [page: Promise<unknown>]
}

/** Taro's own list of pages on the web, each with the import of its code. */
const routes = () => (globalThis as { __taroAppConfig?: { routes?: Route[] } }).__taroAppConfig?.routes ?? []

/** On the web, fetches the code of a page before the address changes; it rejects if that can't be loaded. WeChat does both itself. */
export function fetchPage(url: string): Promise<unknown> | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined
  const [path] = url.split('?')
  return routes()
    .find((route) => `/${route.path.replace(/^\//, '')}` === path)
    ?.load()[0]
}

/** On the web, fetches the code of the tabs and of the areas needed soon while the first page is read, as `preloadRule` does in WeChat. */
export function fetchSoon(areas: readonly Area[]): void {
  if (process.env.TARO_ENV !== 'h5') return
  const ofAreas = areas.flatMap(({ folder, pages = [], webPages = [], soon }) =>
    soon ? [...pages, ...webPages].map((page) => `/${folder}/${page}`) : [],
  )
  const pages = [...Object.values(tabs), ...ofAreas]
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1_000))
  const next = () => {
    const page = pages.shift()
    if (page !== undefined)
      void Promise.resolve(fetchPage(page)).then(
        () => whenIdle(next),
        () => undefined,
      )
  }
  window.addEventListener('load', () => whenIdle(next))
}
