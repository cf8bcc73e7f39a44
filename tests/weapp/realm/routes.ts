import { resolveFrom } from '../build/paths'
import { closeContainer } from './containers'
import { close, closeTabs, hide, isPage, isTab, type OpenPage, pageStack, push, setAside, show, topPage } from './pages'
import { problem } from './problems'

const mostPages = 10

/** What a way to a page came to: nothing, or why it was refused. */
type Outcome = { page?: OpenPage | undefined; refused?: string }

export function navigateTo(url: string): Outcome {
  const target = findPage(url)
  if (!target) return { refused: `page "${url}" is not found` }
  if (isTab(target.path)) return refuse('can not navigateTo a tabbar page', url)
  if (pageStack().length >= mostPages) return refuse('webview count limit exceed', url)
  const before = topPage()
  if (before) hide(before)
  return { page: push(target.path, target.query) }
}

export function redirectTo(url: string): Outcome {
  const target = findPage(url)
  if (!target) return { refused: `page "${url}" is not found` }
  if (isTab(target.path)) return refuse('can not redirectTo a tabbar page', url)
  const before = topPage()
  if (before) close(before)
  return { page: push(target.path, target.query) }
}

export function switchTab(url: string): Outcome {
  const target = findPage(url)
  if (!target) return { refused: `page "${url}" is not found` }
  if (!isTab(target.path)) return refuse('can not switch to no-tabBar page', url)
  if (Object.keys(target.query).length) problem(`switchTab drops the query of ${url}`)
  const before = topPage()
  if (before?.path === target.path) return { page: before }
  for (const page of pageStack()) {
    if (isTab(page.path)) setAside(page)
  }
  for (const page of [...pageStack()].reverse()) close(page)
  return { page: push(target.path, {}) }
}

export function reLaunch(url: string): Outcome {
  const target = findPage(url)
  if (!target) return { refused: `page "${url}" is not found` }
  for (const page of [...pageStack()].reverse()) close(page)
  closeTabs()
  return { page: push(target.path, target.query) }
}

export function navigateBack(delta: number): Outcome {
  const here = topPage()
  if (here && closeContainer(here.root.getComponent())) return { page: here }
  if (pageStack().length < 2) return { refused: 'cannot navigate back at first page.' }
  for (const page of pageStack().slice(1).slice(-delta).reverse()) close(page)
  const page = topPage()
  if (page) show(page)
  return { page }
}

function refuse(why: string, url: string): Outcome {
  problem(`${why}: ${url}`)
  return { refused: why }
}

function findPage(url: string): { path: string; query: Record<string, string> } | undefined {
  const [target = '', written = '', ...rest] = url.split('?')
  const path = resolveFrom(topPage()?.path ?? '', target)
  if (rest.length) problem(`WeChat drops what follows the second ? of ${url}`)
  if (isPage(path)) return { path, query: readQuery(written) }
  problem(`a way to ${target}, which is no page`)
  return undefined
}

/** As WeChat reads it: not decoded, cut at a second `=`, and `undefined` where there is none. */
function readQuery(written: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const pair of written.split('&').filter(Boolean)) {
    const [name = '', value, ...rest] = pair.split('=')
    if (value === undefined || rest.length) problem(`WeChat misreads ${pair} in a page's query`)
    query[name] = value ?? 'undefined'
  }
  return query
}
