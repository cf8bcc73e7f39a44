import '../uploads/catalogue'
import { plural, t } from '@lingui/core/macro'

/** Texts for PhotoField. */
export const photoWords = () => ({
  add: t`加照片`,
  remove: t`去掉`,
  retry: t`再传一次`,
  photo: (number: number) => t`第 ${number} 张照片`,
})

/** Texts for VoiceField. */
export const voiceWords = () => ({
  hold: t`按住说话`,
  release: t`松开结束`,
  play: t`听一听`,
  stop: t`停下`,
  remove: t`删掉重说`,
  retry: t`再传一次`,
  seconds: (seconds: number) => plural(seconds, { other: '# 秒' }),
})

export const sayTooShort = () => t`没有录到声音，请按住再说一次。`
