import { openBlobs } from './blobs/open'
import { systemClock } from './clock'
import type { Services } from './context'
import { createCrypto } from './crypto'
import { type Environment, readEnvironment } from './environment'
import { createIds } from './ids'
import { loadSecrets } from './secrets'
import { createClient, createTable } from './table'
import { createTokens } from './tokens'
import { createWeChat } from './wechat'

/** The services that the environment names. Made once and kept while the function lives. */
export async function createServices(environment: Environment = readEnvironment()): Promise<Services> {
  const secrets = await loadSecrets(environment)
  return {
    environment,
    clock: systemClock,
    ids: createIds(systemClock),
    crypto: createCrypto(secrets, { load: () => loadSecrets(environment), clock: systemClock }),
    tokens: createTokens(secrets, systemClock),
    wechat: createWeChat(environment, secrets),
    wholeTable: createTable(createClient(environment), environment.TABLE),
    blobs: openBlobs({ ...environment, indexKey: secrets.indexKey, clock: systemClock }),
  }
}

/** Keeps the services of the first call; a failed attempt is forgotten, so the next call tries again. */
export function onceServices(create: () => Promise<Services> = createServices): () => Promise<Services> {
  let made: Promise<Services> | undefined
  return () => {
    made ??= create().catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
}
