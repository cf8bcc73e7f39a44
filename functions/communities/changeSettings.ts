import * as z from 'zod/mini'
import { canonicalJson } from '../../contract/canonical'
import type { InputOf } from '../../contract/route'
import { problemsOf } from '../../contract/settings/problems'
import type { settingsContract } from '../../contract/settings/routes'
import { type Content, contentOf } from '../../contract/settings/sections'
import { toInstant } from '../../contract/time'
import { findPerson } from '../people/lookup'
import { mustBe } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { ofSettings, settingsEvents } from './events'
import { storedSettings } from './getSettings'
import { findChange, putChange } from './history'
import { mustBeFree } from './inUse'
import { sectionsOf, storedAs } from './rules'
import { changeStored, forgetSettings, type Settings } from './store'

type Input = InputOf<typeof settingsContract.changeSettings>

const Changed = z.object({ version: z.number() })
/** Managers who change other sections at the same moment. */
const attempts = 4

/**
 * Replaces a section, keeps what it said, and counts for everybody within half a minute; what stands there already is no change. Refuses
 * SETTINGS_UNFIT, VENUE_IN_USE, and SETTINGS_CHANGED if somebody was quicker.
 */
export async function changeSettings(ctx: Context, input: Input): Promise<{ version: number }> {
  mustBe(ctx, 'manager')
  const request = { verb: 'changeSettings', input }
  const known = await findResult(ctx, request)
  if (known) return Changed.parse(known)

  for (let attempt = 0; attempt < attempts; attempt++) {
    const settings = await readAs(ctx, input)
    await mustFit(ctx, input.content, settings)
    if (isSame(input.content, settings)) return { version: input.version }
    const version = (settings.version ?? 0) + 1
    const outcome = await commit(ctx, { request: { ...request, result: { version } }, ...changeOf(ctx, { input, settings, version }) })
    if (!outcome.done) continue
    forgetSettings(ctx)
    return Changed.parse(outcome.result)
  }
  throw refuse('SERVICE_BUSY')
}

async function readAs(ctx: Context, { version, content: { section } }: Input): Promise<Settings> {
  const settings = await storedSettings(ctx)
  const present = settings.changed?.[section] ?? 0
  if (present === version) return settings
  const change = await findChange(ctx, present)
  const by = change && (await findPerson(ctx, change.by))?.name
  throw refuse('SETTINGS_CHANGED', { by: by ?? null, version: present })
}

async function mustFit(ctx: Context, content: Content, settings: Settings): Promise<void> {
  const problems = problemsOf(content)
  if (problems.length > 0) throw refuse('SETTINGS_UNFIT', { problems })
  if (content.section !== 'venues') return
  const kept = new Set(content.value.map(({ id }) => id))
  await mustBeFree(
    ctx,
    settings.venues.filter(({ id }) => !kept.has(id)),
  )
}

const isSame = (content: Content, settings: Settings) =>
  canonicalJson(contentOf(sectionsOf(settings), content.section)) === canonicalJson(content)

function changeOf(ctx: Context, { input: { content }, settings, version }: { input: Input; settings: Settings; version: number }) {
  const { section } = content
  const before = contentOf(sectionsOf(settings), section)
  const { id: by } = mustBe(ctx, 'manager')
  return {
    writes: [
      changeStored(settings, { ...storedAs(content, settings), version, changed: { ...settings.changed, [section]: version } }),
      putChange({ version, at: toInstant(ctx.clock.now()), by, before, after: content }),
    ],
    events: [newEvent(settingsEvents.changed, { ...ofSettings(ctx.communityId), facts: { section, version } })],
  }
}
