import type { Plan } from './plan'
import { putSite, type SiteFile, siteFiles } from './site'

/** What a deployment needs of the world outside. */
export type Tools = {
  /** Runs a script of Node to its end; false if it fails. */
  run(script: string, words: readonly string[]): boolean
  /** The outputs of a stack. */
  outputsOf(place: { stack: string; region: string }): Promise<Record<string, string>>
  put(place: { bucket: string; region: string }, file: SiteFile): Promise<unknown>
  say(line: string): void
}

const build = 'dist/h5'
const pages = 'cloud/site'

/** Builds the web app, deploys the stack and puts the web app where its domain serves it. Stops at the first step that fails. */
export async function deploy({ stack, region, checkFiles, serverless }: Plan, tools: Tools): Promise<void> {
  step('The web app could not be built.', tools.run('local/build.js', ['h5']))
  // Read before anything changes: a check file that is not there stops the deployment.
  const files = siteFiles({ build, pages, checkFiles })
  step('The stack was not deployed.', tools.run('node_modules/.bin/serverless', ['deploy', ...serverless]))
  const { SiteBucket: bucket } = await tools.outputsOf({ stack, region })
  if (!bucket) throw new Error(`The stack ${stack} has no output SiteBucket.`)
  await putSite(files, (file) => tools.put({ bucket, region }, file))
  tools.say(`The web app is in ${bucket}: ${files.length} files.`)
}

function step(failure: string, done: boolean): void {
  if (!done) throw new Error(failure)
}
