import { resolveFrom } from '../build/paths'
import { host } from './host'
import { problem } from './problems'
import { attribute, type Element, tagOf, visibleElements } from './screen'

const told = new Set<string>()

/** Every picture on a page can be shown: it is in the build, or its address is one that WeChat takes. */
export function checkPictures(page: string, root: Element): void {
  for (const element of visibleElements(root)) {
    const source = tagOf(element) === 'image' ? attribute(element, 'src') : ''
    const wrong = source && !told.has(source) ? wrongWith(page, source) : undefined
    if (!wrong) continue
    told.add(source)
    problem(`a picture on ${page} ${wrong}: ${source.slice(0, 80)}`)
  }
}

function wrongWith(page: string, source: string): string | undefined {
  if (source.startsWith('data:')) return source.includes('#') ? 'ends at its first #' : undefined
  if (/^(https|wxfile|cloud):/.test(source) || /^http:\/\/(tmp|usr)\//.test(source)) return undefined
  // The stack at home has no https; a deployment's files lie behind it.
  if (/^http:\/\/localhost:\d+\//.test(source)) return undefined
  if (source.startsWith('http:')) return 'is not fetched by https'
  return host().has(resolveFrom(page, source)) ? undefined : 'is not in the build'
}
