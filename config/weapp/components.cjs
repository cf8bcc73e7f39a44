/**
 * WeChat's accessibility attributes, which Taro's own tables omit.
 * https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html
 */
const attributes = (...names) => Object.fromEntries(names.map((name) => [name, '']))
const events = (...names) => Object.fromEntries(names.map((name) => [`bind${name}`, '']))

const spoken = attributes('aria-role', 'aria-label', 'aria-hidden', 'aria-checked', 'aria-selected', 'aria-disabled', 'aria-expanded')
const typed = {
  ...attributes('aria-label', 'aria-required', 'aria-describedby', 'value', 'placeholder', 'disabled'),
  'placeholder-class': "'input-placeholder'",
  maxlength: '140',
  'cursor-spacing': '0',
  focus: '!1',
  'confirm-type': "'done'",
  'adjust-position': 'true',
  ...events('Input', 'Focus', 'Blur', 'Confirm'),
}
const named = attributes('name')

/**
 * The components that the app uses and their attributes in the mini-program. Taro repeats each in every level of its template,
 * so an unused attribute costs the main package a dozen times its length; a missing one is not sent.
 */
module.exports = {
  View: { ...spoken, 'hover-class': "'none'", ...events('TouchStart', 'TouchMove', 'TouchEnd') },
  Text: { ...attributes('aria-label', 'aria-role', 'aria-hidden'), 'user-select': 'false' },
  Image: {
    ...attributes('aria-label', 'aria-role', 'aria-hidden', 'src'),
    mode: "'scaleToFill'",
    'lazy-load': '!1',
    ...events('Error', 'Load'),
  },
  Input: { ...typed, type: "''", password: '!1' },
  Textarea: { ...typed, 'auto-height': '!1', fixed: '!1', 'show-confirm-bar': 'true' },
  Button: {
    ...attributes('aria-label', 'aria-disabled', 'disabled', 'open-type'),
    'hover-class': "'button-hover'",
    ...events('GetPhoneNumber', 'OpenSetting', 'AgreePrivacyAuthorization'),
  },
  PageContainer: { show: '!1', overlay: '!0', duration: '300', ...events('AfterLeave') },
  Block: {},
  Slot: named,
  SlotView: named,
  NativeSlot: named,
}
