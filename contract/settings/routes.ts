import * as z from 'zod/mini'
import { CommunityId, RequestId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute } from '../route'
import { Instant } from '../time'
import { uploadRefusals } from '../uploadRefusals'
import { Section, settingsRefusals } from './refusals'
import { Content, Sections } from './sections'

const tags = ['settings']
const path = '/v1/{communityId}/settings' as const
const unknown = pickRefusals(refusals, 'COMMUNITY_UNKNOWN')

const Version = z.int().check(z.gte(0), z.lte(1_000_000))

/** The settings as they are now, and for each section the number of its last change, 0 if it was never changed here. */
export const CommunitySettings = z.object({ sections: Sections, versions: z.record(Section, z.number()) })
export type CommunitySettings = z.infer<typeof CommunitySettings>

/** A change: what the section said before and since; `by` is null for who gave no name or has left. */
export const SettingsVersion = z.object({
  version: z.number(),
  at: Instant,
  by: z.nullable(z.string()),
  before: Content,
  after: Content,
})
export type SettingsVersion = z.infer<typeof SettingsVersion>

/** All routes are for managers. */
const getSettings = loggedInRoute
  .route({ method: 'GET', path, summary: 'A community’s settings, for those who edit them', tags })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(CommunitySettings)
  .errors(unknown)

/** Replaces one section, for somebody who has read this version of it; what it said is kept. Refuses UPLOAD_UNKNOWN for a photo that is not the caller's own or already the settings'. */
const changeSettings = loggedInRoute
  .route({ method: 'POST', path, summary: 'Change a section of a community’s settings', tags })
  .input(z.strictObject({ communityId: CommunityId, requestId: RequestId, version: Version, content: Content }))
  .output(z.object({ version: z.number() }))
  .errors({ ...settingsRefusals, ...unknown, ...pickRefusals(uploadRefusals, 'UPLOAD_UNKNOWN') })

const listSettingsVersions = loggedInRoute
  .route({ method: 'GET', path: `${path}/versions`, summary: 'What a community’s settings said before, newest first', tags })
  .input(z.strictObject({ communityId: CommunityId, ...pageQuery }))
  .output(pageOf(SettingsVersion))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

export const settingsContract = { getSettings, changeSettings, listSettingsVersions }
