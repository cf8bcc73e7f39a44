declare const inputs: {
  h5Hash(root: string): string
  h5IsBuilt(root: string, hash: string): boolean
  packagesAreInstalled(root: string): boolean
  rememberH5(root: string, hash: string): void
  rememberPackages(root: string): void
}

export = inputs
