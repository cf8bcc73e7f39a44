import * as glassEasel from 'glass-easel'
import { ComponentCaller, type Instance } from './components'
import { noteContainers } from './containers'
import { countSetData, countTree } from './figures'
import { isClosed, pageOfRoot } from './pages'
import { checkPictures } from './pictures'
import { describe, problem, uncaught } from './problems'
import { measureTree } from './screen'

/** Between logic and view lies JSON, in WeChat and here: for setData one way, for events the other. */
export function joinLayers(): void {
  glassEasel.addGlobalErrorListener((error, method, component) => {
    uncaught(`${method ?? 'a component'} of ${nameOf(component)}`, error)
    return false
  })
  glassEasel.addGlobalWarningListener((message, component) => {
    problem(`view: ${message} in ${nameOf(component)}`)
    return false
  })
  copySetData()
  plainEvents()
}

function nameOf(component: unknown): string {
  if (typeof component === 'string') return component
  return (component as { is?: string } | undefined)?.is ?? 'the app'
}

function copySetData(): void {
  const plain = ComponentCaller.prototype.setData as (this: unknown, data: object, callback?: () => void) => void
  ComponentCaller.prototype.setData = function (this: Instance, data: object, callback?: () => void) {
    const root = rootOf(this._$ as unknown as glassEasel.GeneralComponent)
    if (isClosed(root)) return
    const page = pageOfRoot(root)
    const json = toJson(data, page)
    if (json === undefined || !countSetData(page, json)) return
    plain.call(this, JSON.parse(json) as object, callback)
    noteContainers(root)
    countTree(page, measureTree(root))
    checkPictures(page, root)
  }
}

function toJson(data: object, page: string): string | undefined {
  for (const [key, value] of Object.entries(data)) if (value === undefined) problem(`setData of undefined to ${key} on ${page}`)
  try {
    return JSON.stringify(data)
  } catch (error) {
    problem(`setData of what is not JSON on ${page}: ${describe(error)}`)
    return undefined
  }
}

function rootOf(component: glassEasel.GeneralComponent): glassEasel.GeneralComponent {
  let root = component
  while (root.ownerShadowRoot) root = root.ownerShadowRoot.getHostNode()
  return root
}

type Target = { id?: string; dataset?: Record<string, unknown> }

/** A handler gets what WeChat gives it: plain data, without methods. The framework's own come along unseen. */
function plainEvents(): void {
  const prototype = glassEasel.Event.prototype as unknown as {
    wrapShadowedEvent(this: glassEasel.Event<unknown>, target: Target, mark: unknown, currentTarget: Target): object
  }
  prototype.wrapShadowedEvent = function (target, mark, currentTarget) {
    const plain = {
      type: this.type,
      timeStamp: this.timeStamp,
      target: about(target),
      currentTarget: about(currentTarget),
      mark: mark ?? {},
      detail: this.detail === undefined ? {} : (JSON.parse(JSON.stringify(this.detail)) as unknown),
      mut: false,
      ...this.extraFields,
    }
    for (const method of ['stopPropagation', 'preventDefault', 'markMutated'] as const) {
      Object.defineProperty(plain, method, { value: () => this[method](), enumerable: false })
    }
    return plain
  }
}

function about(target: Target): object {
  return { id: target.id ?? '', offsetLeft: 0, offsetTop: 0, dataset: JSON.parse(JSON.stringify(target.dataset ?? {})) as object }
}
