import { allPages, type Manifest, packageOf } from '../build/manifest'
import { attach, create, type Instance, type Root, readConfig, register } from './components'
import { guarded } from './problems'

/** A page on the stack: its instance for the app, its tree for the eye. */
export interface OpenPage {
  path: string
  url: string
  title: string
  instance: Instance
  root: Root
  tabBar: Root | undefined
  pullDown: boolean
  ready: boolean
}

let manifest: Manifest
let stack: OpenPage[] = []
const tabs = new Map<string, OpenPage>()
const startedPackages = new Set<string>()
const closed = new WeakSet<object>()
let pageCount = 0

export function startPages(of: Manifest): void {
  manifest = of
  Object.assign(globalThis, { getCurrentPages: () => stack.map((page) => page.instance) })
}

export function pageStack(): readonly OpenPage[] {
  return stack
}

export function topPage(): OpenPage | undefined {
  return stack[stack.length - 1]
}

export function isPage(path: string): boolean {
  return allPages(manifest).includes(path)
}

export function isTab(path: string): boolean {
  return manifest.tabBar?.list.some((tab) => tab.pagePath === path) ?? false
}

export function tabList(): { pagePath: string; text: string }[] {
  return manifest.tabBar && !manifest.tabBar.custom ? manifest.tabBar.list : []
}

/** The page of a tree, for what is counted by page. */
export function pageOfRoot(component: unknown): string {
  const open = [...stack, ...tabs.values()].find(
    (page) => page.root.getComponent() === component || page.tabBar?.getComponent() === component,
  )
  if (!open) return 'a page being opened'
  return open.tabBar?.getComponent() === component ? 'custom-tab-bar' : open.path
}

export function call(page: OpenPage, method: string, ...args: unknown[]): unknown {
  const handler = page.instance[method]
  return typeof handler === 'function' ? guarded(`${page.path} ${method}`, () => handler.apply(page.instance, args) as unknown) : undefined
}

export function show(page: OpenPage): void {
  page.root.getComponent().triggerPageLifetime('show', [])
  page.tabBar?.getComponent().triggerPageLifetime('show', [])
  call(page, 'onShow')
}

export function hide(page: OpenPage): void {
  page.root.getComponent().triggerPageLifetime('hide', [])
  call(page, 'onHide')
}

export function close(page: OpenPage): void {
  stack = stack.filter((one) => one !== page)
  if (tabs.get(page.path) === page) tabs.delete(page.path)
  call(page, 'onUnload')
  for (const root of [page.root, page.tabBar]) {
    root?.release()
    if (root) closed.add(root.getComponent())
  }
}

/** What is closed takes no more data; WeChat says nothing of it. */
export function isClosed(root: object): boolean {
  return closed.has(root)
}

/** Puts a page on top: the tab already open, or a new one. */
export function push(path: string, query: Record<string, string>): OpenPage | undefined {
  const kept = tabs.get(path)
  if (kept) {
    stack = [...stack.filter((page) => page !== kept), kept]
    show(kept)
    return kept
  }
  const page = make(path, query)
  if (!page) return undefined
  stack = [...stack, page]
  if (isTab(path)) tabs.set(path, page)
  attach(page.root)
  if (page.tabBar) attach(page.tabBar)
  call(page, 'onLoad', query)
  show(page)
  setTimeout(() => {
    page.ready = true
    if (!isClosed(page.root.getComponent())) call(page, 'onReady')
  }, 0)
  return page
}

export function closeTabs(): void {
  for (const page of tabs.values()) close(page)
}

/** Takes a page off the screen without closing it, as a tab that is left. */
export function setAside(page: OpenPage): void {
  const onTop = page === topPage()
  stack = stack.filter((one) => one !== page)
  if (onTop) hide(page)
}

function make(path: string, query: Record<string, string>): OpenPage | undefined {
  startPackage(packageOf(manifest, path))
  register(manifest, path)
  const root = create(path)
  if (!root) return undefined
  const instance = root.get() as unknown as Instance
  const tabBar = isTab(path) && manifest.tabBar?.custom ? makeTabBar() : undefined
  pageCount += 1
  const id = pageCount
  Object.assign(instance, {
    route: path,
    __route__: path,
    options: query,
    getPageId: () => `pageId:${id}`,
    getTabBar: () => tabBar?.get(),
  })
  const config = { ...manifest.window, ...readConfig(path) } as { navigationBarTitleText?: string; enablePullDownRefresh?: boolean }
  const written = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return {
    path,
    url: written ? `${path}?${written}` : path,
    title: config.navigationBarTitleText ?? '',
    instance,
    root,
    tabBar,
    pullDown: config.enablePullDownRefresh === true,
    ready: false,
  }
}

function makeTabBar(): Root | undefined {
  register(manifest, 'custom-tab-bar/index')
  const root = create('custom-tab-bar/index')
  if (!root) return undefined
  pageCount += 1
  const id = pageCount
  Object.assign(root.get(), { getPageId: () => `pageId:${id}` })
  return root
}

/** A package's scripts run when it is entered; with lazy loading only what a page requires does. */
function startPackage(name: string): void {
  if (startedPackages.has(name)) return
  startedPackages.add(name)
  if (manifest.lazyCodeLoading === 'requiredComponents') return
  for (const path of allPages(manifest).filter((page) => packageOf(manifest, page) === name)) register(manifest, path)
}
