import * as glassEasel from 'glass-easel'
import { component as adapter, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Manifest } from '../build/manifest'
import { resolveFrom } from '../build/paths'
import { host, settings } from './host'
import { problem } from './problems'
import { loadEntry, runningFile } from './program'

type Template = glassEasel.template.ComponentTemplate
type Config = { usingComponents?: Record<string, string>; component?: boolean } & Record<string, unknown>

const environment = new MiniProgramEnv()
const space = environment.createCodeSpace('app', true)
const backend = environment.associateBackend(new glassEasel.EmptyBackendContext())
const loaded = new Set<string>()

export const ComponentCaller = adapter.ComponentCaller
export type Instance = InstanceType<typeof ComponentCaller> & Record<string, unknown>
export type Root = ReturnType<typeof backend.createRoot>

let templates: NonNullable<Template['groupList']> | undefined

/** A template that is named and isn't there renders nothing, on a phone without a word. */
function compiledTemplates(): NonNullable<Template['groupList']> {
  if (templates) return templates
  const missing = (name: string): undefined => {
    if (name) problem(`no template is called ${name}`)
  }
  const make = host().run(`(function(missingTemplate){return ${settings().templates}})`, 'templates') as (
    missing: unknown,
  ) => typeof templates
  templates = make(missing)
  return templates ?? {}
}

/** `Page`, `Component` and `Behavior` as the scripts of the build find them. */
export function addConstructors(): void {
  Object.assign(globalThis, { Page: definePage, Component: defineComponent, Behavior: defineBehavior })
}

function definePage(definition: object): void {
  space.component(beingLoaded('Page')).pageDefinition(definition).register()
}

function defineComponent(definition: object): void {
  space.component(beingLoaded('Component')).definition(definition).register()
}

function defineBehavior(definition: object): object {
  return space.behavior().definition(definition).register()
}

function beingLoaded(caller: string): string {
  const file = runningFile()
  if (!file) problem(`${caller}() was called when no file was being loaded`)
  return file
}

export function readConfig(name: string): Config {
  return JSON.parse(host().text(`${name}.json`) ?? '{}') as Config
}

/** Registers a page or component with its script, after everything it uses. */
export function register(manifest: Manifest, name: string): void {
  if (loaded.has(name)) return
  loaded.add(name)
  const config = readConfig(name)
  const usingComponents = { ...manifest.usingComponents, ...config.usingComponents }
  for (const target of Object.values(usingComponents)) register(manifest, resolveFrom(`${name}.json`, target))
  space.addComponentStaticConfig(name, { ...config, usingComponents } as Parameters<typeof space.addComponentStaticConfig>[1])
  const content = compiledTemplates()[name]
  if (content) space.addCompiledTemplate(name, { groupList: compiledTemplates(), content, fallbackListenerOnNativeNode: true })
  else problem(`${name}.wxml is not there`)
  loadEntry(manifest, `${name}.js`)
}

export function create(name: string): Root | undefined {
  if (!space.getComponentSpace().getComponentByUrlWithoutDefault(name, '')) {
    problem(`${name}.js registers no page or component`)
    return undefined
  }
  return backend.createRoot('body', space, name)
}

export function attach(root: Root): void {
  const context = new glassEasel.EmptyBackendContext()
  const parent = context.createFragment() as unknown as glassEasel.GeneralBackendElement
  root.attach(parent, context.createFragment() as unknown as glassEasel.GeneralBackendElement)
}
