import { readManifest } from '../build/manifest'
import { launch, leaveApp, rejection, returnToApp } from './app'
import { addConstructors } from './components'
import { allFigures, countedFrom } from './figures'
import { screenText } from './find'
import { narrowGlobals } from './globals'
import { Cannot, confirm, hold, letGo, pullDown, reachEnd, share, tap, type } from './hands'
import { type Answered, type Enter, type Host, host, type Progressed, setHost, settings } from './host'
import { pageStack, startPages, tabList, topPage } from './pages'
import { navigateBack, switchTab } from './routes'
import { measureTree } from './screen'
import { addSurroundings } from './surroundings'
import { joinLayers } from './view'
import { setOnline } from './wx/device'
import { answerDialog, dialogText } from './wx/dialogs'
import { filesNow } from './wx/files'
import { chooseFileNext, chooseNext } from './wx/media'
import { pageIsChanging } from './wx/navigation'
import { answer, interruptAll, setRequestTimeout } from './wx/request'
import { storageNow } from './wx/storage'
import { progressed } from './wx/upload'
import { makeWx } from './wx/wx'

/** What the worker calls in the realm. Only text and numbers go in and out. */
export interface Device {
  answer(json: string): void
  progressed(json: string): void
  rejected(reason: unknown): void
  enter(json: string): void
  look(): string
  do(json: string): string
  storage(): string
  files(): string
  figures(): string
}

export type Deed =
  | { tap: string; within?: string; times?: number }
  | { hold: string }
  | { letGo: true }
  | { choose: string[] }
  | { chooseFile: { name: string; bytes: string } }
  | { type: string; text: string }
  | { press: 'confirm' | 'back' }
  | { move: 'end' | 'down' }
  | { share: true }
  | { network: boolean }
  | { app: 'hide' | 'show' }

export function boot(port: Host): Device {
  setHost(port)
  const manifest = readManifest({ text: (file) => host().text(file) ?? '{}' })
  addSurroundings()
  narrowGlobals(settings().system, rejection)
  startPages(manifest)
  addConstructors()
  joinLayers()
  setRequestTimeout(manifest.networkTimeout.request)
  Object.assign(globalThis, { wx: makeWx() })
  return {
    answer: (json) => answer(JSON.parse(json) as Answered),
    progressed: (json) => progressed(JSON.parse(json) as Progressed),
    rejected: rejection,
    enter: (json) => launch(manifest, JSON.parse(json) as Enter),
    look: () => JSON.stringify(look()),
    do: (json) => JSON.stringify(countedFrom(() => perform(JSON.parse(json) as Deed)) ?? null),
    storage: () => JSON.stringify(storageNow()),
    files: () => JSON.stringify(filesNow()),
    figures: () => JSON.stringify(allFigures()),
  }
}

export interface Sight {
  page: string
  url: string
  title: string
  text: string
  pages: string[]
  tree: { nodes: number; depth: number; children: number }
}

function look(): Sight {
  const page = topPage()
  const tabs = page && tabList().some((tab) => tab.pagePath === page.path) ? tabList().map((tab) => tab.text) : []
  return {
    page: page?.path ?? '',
    url: page?.url ?? '',
    title: page?.title ?? '',
    text: [page?.title, dialogText(), screenText(), ...tabs].filter(Boolean).join('\n'),
    pages: pageStack().map((one) => one.url),
    tree: page ? measureTree(page.root.getComponent()) : { nodes: 0, depth: 0, children: 0 },
  }
}

function perform(deed: Deed): unknown {
  if (pageIsChanging() || topPage()?.ready === false) throw new Cannot('the page is changing')
  if ('share' in deed) return share()
  if ('choose' in deed) return chooseNext(deed.choose)
  if ('chooseFile' in deed) return chooseFileNext(deed.chooseFile)
  if ('hold' in deed) return hold(deed.hold)
  if ('letGo' in deed) return letGo()
  if ('tap' in deed) return tapAnything(deed.tap, deed.within, deed.times ?? 1)
  if ('type' in deed) return type(deed.type, deed.text)
  if ('network' in deed) return setOnline(deed.network)
  if ('app' in deed) {
    if (deed.app === 'show') return returnToApp()
    leaveApp()
    return interruptAll()
  }
  if ('move' in deed) return deed.move === 'end' ? reachEnd() : pullDown()
  if (deed.press === 'confirm') return confirm()
  const { refused } = navigateBack(1)
  if (refused) throw new Cannot(refused)
}

function tapAnything(text: string, within: string | undefined, times: number): void {
  const answered = answerDialog(text)
  if (answered === 'answered') return
  if (answered) throw new Cannot(`a question of WeChat is in the way of "${text}"`)
  const tab = tabList().find((one) => one.text === text)
  const here = topPage()
  if (tab && here && tabList().some((one) => one.pagePath === here.path)) return void switchTab(`/${tab.pagePath}`)
  tap(text, within, times)
}
