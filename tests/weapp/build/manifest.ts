export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

interface Subpackage {
  root: string
  pages: string[]
  independent?: boolean
}

/** The parts of app.json that the check and the phone read. */
export interface Manifest {
  pages: string[]
  entryPagePath?: string
  subpackages: Subpackage[]
  tabBar?: { custom?: boolean; list: TabItem[] }
  window: Record<string, unknown>
  usingComponents: Record<string, string>
  networkTimeout: { request?: number }
  lazyCodeLoading?: string
  sitemapLocation?: string
  renderer?: string
  preloadRule: Record<string, { packages: string[] }>
}

type Written = Partial<Omit<Manifest, 'subpackages'>> & { subPackages?: Subpackage[]; subpackages?: Subpackage[] }

export function readManifest(build: { text(file: string): string }): Manifest {
  const written = JSON.parse(build.text('app.json')) as Written
  return {
    ...written,
    pages: written.pages ?? [],
    subpackages: (written.subPackages ?? written.subpackages ?? []).map((one) => ({ ...one, root: one.root.replace(/^\/|\/$/g, '') })),
    window: written.window ?? {},
    usingComponents: written.usingComponents ?? {},
    networkTimeout: written.networkTimeout ?? {},
    preloadRule: written.preloadRule ?? {},
  }
}

export function allPages(manifest: Manifest): string[] {
  return [...manifest.pages, ...manifest.subpackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))]
}

export const mainPackage = ''

/** The root of the subpackage a file belongs to, or `mainPackage`. */
export function packageOf(manifest: Manifest, file: string): string {
  return manifest.subpackages.find((one) => file.startsWith(`${one.root}/`))?.root ?? mainPackage
}

/** A package sees its own files and the main package's, but for an independent one, which stands alone. */
export function maySee(manifest: Manifest, from: string, to: string): boolean {
  const seeing = packageOf(manifest, from)
  const seen = packageOf(manifest, to)
  if (seeing === seen) return true
  const independent = manifest.subpackages.some((one) => one.root === seeing && one.independent)
  return seen === mainPackage && !independent
}
