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

export const sayEmpty = () => t`手机没有把这个文件交出来，请重新选一次，或者现拍一张。`
export const sayUnreadable = () => t`这张照片的格式（HEIC）这里打不开，请把它截个屏再传，或者现拍一张。`

/** Texts for when somebody has not let the app use the microphone or the album. */
export const accessWords = {
  microphone: () => t`还不能用麦克风。请在设置里打开，再按住说一次。`,
  photos: () => t`还不能用相机和相册。请在设置里打开，再选一次。`,
  settings: () => t`去设置`,
  notNow: () => t`先不用`,
}

export const sayTooShort = () => t`没有录到声音，请按住再说一次。`

/** Asked before a photo is added where it could show an identity document. */
export const identityWords = () => ({
  title: t`要照的是身份证、护照吗？`,
  note: t`这样的证件不用拍，带来给专员看一眼就行。`,
  no: t`不是，接着拍`,
  yes: t`是的，那就不拍了`,
  close: t`关上`,
})
