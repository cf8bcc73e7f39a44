import { topPage } from '../pages'
import { problem } from '../problems'
import { navigateBack, navigateTo, redirectTo, reLaunch, switchTab } from '../routes'
import { answering, later, type Options, Refused } from './api'

type Outcome = ReturnType<typeof navigateTo>

let underWay = 0

/** Whether a page is about to change: nobody taps in between, but for the one who taps twice. */
export function pageIsChanging(): boolean {
  return underWay > 0
}

async function go(move: () => Outcome): Promise<undefined> {
  underWay += 1
  const { refused } = await later(() => {
    underWay -= 1
    return move()
  })
  if (refused) throw new Refused(refused)
  return undefined
}

const url = (options: Options) => String(options.url ?? '')

export const navigation = {
  navigateTo: answering('navigateTo', (options) => {
    if (options.events) problem('navigateTo with events: the test phone has no event channel')
    return go(() => navigateTo(url(options)))
  }),
  redirectTo: answering('redirectTo', (options) => go(() => redirectTo(url(options)))),
  switchTab: answering('switchTab', (options) => go(() => switchTab(url(options)))),
  reLaunch: answering('reLaunch', (options) => go(() => reLaunch(url(options)))),
  navigateBack: answering('navigateBack', (options) => go(() => navigateBack(Number(options.delta ?? 1)))),
  setNavigationBarTitle: answering('setNavigationBarTitle', ({ title }) => {
    const page = topPage()
    if (typeof title !== 'string') throw new Refused('parameter error: title should be a String')
    if (page) page.title = title
    return undefined
  }),
  pageScrollTo: answering('pageScrollTo', () => undefined),
  stopPullDownRefresh: answering('stopPullDownRefresh', () => undefined),
}
