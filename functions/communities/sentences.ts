import type { settingsRefusals } from '../../contract/settings/refusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const settingsSentences: Readonly<Record<keyof typeof settingsRefusals, string>> = {
  SETTINGS_UNFIT: '有的地方没填，或者填得不对，请改一改。',
  SETTINGS_CHANGED: '同事刚刚改过这一项，请先看一看再改。',
  VENUE_IN_USE: '这个场地还有活动没办，先不要去掉，可以改成不再安排。',
}
