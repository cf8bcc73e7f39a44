declare const inputs: {
  appHash(root: string): string
  isBuilt(root: string, target: string, hash: string): boolean
  packagesAreInstalled(root: string): boolean
  rememberBuild(root: string, target: string, hash: string): void
  rememberPackages(root: string): void
}

export = inputs
