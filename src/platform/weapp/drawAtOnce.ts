import type { TaroElement, TaroEvent } from '@tarojs/runtime'
import { hooks } from '@tarojs/shared'
import { flushSync } from 'react-dom'

/**
 * Draws what a tap changes before the next one is heard, as a browser does. Taro knows a `click` to be that urgent but not WeChat's `tap`,
 * so on a slow phone the second of two taps acted on the screen as it was before the first.
 */
export function drawAtOnce(): void {
  hooks.tap('dispatchTaroEvent', (event: TaroEvent, element: TaroElement) => flushSync(() => element.dispatchEvent(event)))
}
