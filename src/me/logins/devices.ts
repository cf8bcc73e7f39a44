import { t } from '@lingui/core/macro'
import type { Device } from '../../../contract/devices'

/** Windows 电脑，Edge 浏览器 */
export function sayDevice({ browser, system }: Device): string {
  const on = saySystem(system)
  const by = sayBrowser(browser)
  return t`${on}，${by}`
}

export function saySystem(system: Device['system']): string {
  switch (system) {
    case 'windows':
      return t`Windows 电脑`
    case 'mac':
      return t`苹果电脑`
    case 'linux':
      return t`Linux 电脑`
    case 'ios':
      return t`苹果手机或平板`
    case 'android':
      return t`安卓手机或平板`
    default:
      return t`认不出的设备`
  }
}

const names = { edge: 'Edge', chrome: 'Chrome', firefox: 'Firefox', safari: 'Safari' }

function sayBrowser(browser: Device['browser']): string {
  if (browser === 'wechat') return t`微信`
  if (browser === 'other') return t`认不出的浏览器`
  const name = names[browser]
  return t`${name} 浏览器`
}

/** 36.102.*.*, or what it is if that says nothing. */
export function sayNetwork(network: string | null): string {
  if (network === null || network === '*') return t`认不出`
  return network.startsWith('127.') ? t`本机` : network
}
