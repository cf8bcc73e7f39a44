interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}

interface AppPage {
  /** Its folder in src: a subpackage, or `pages` for what is in the main package. */
  area: string
  /** As the app is asked for it: `bookings/list/index`. */
  path: string
}

/** The app's own list of its pages for the phone or for the web; of several askers in one module registry the first decides which. */
export function appPages(target: 'h5' | 'weapp'): AppPage[] {
  process.env.TARO_ENV = target
  Object.assign(globalThis, { defineAppConfig: (given: AppConfig) => given })
  const { pages, subPackages } = (require('../../src/app.config') as { default: AppConfig }).default
  return [
    ...pages.map((path) => ({ area: 'pages', path })),
    ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => ({ area: root, path: `${root}/${page}` }))),
  ]
}
