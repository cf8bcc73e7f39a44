import { useEffect } from 'react'
import { addresses } from '../platform/addresses'
import { go } from '../platform/go'
import { useShown } from '../workplace/frame/shown'
import { holdTyping } from './early'

/** `/`, and ⌘K or Ctrl-K also while typing, open the search from a page of staff who may search. */
export function useSearchKey(may: boolean): void {
  const shown = useShown()
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp' || !shown || !may) return
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [shown, may])
}

function onKeyDown(event: KeyboardEvent): void {
  if (!(isSlash(event) || isCommand(event)) || window.location.hash.includes(addresses.search)) return
  event.preventDefault()
  holdTyping()
  void go(addresses.search)
}

const isCommand = ({ key, metaKey, ctrlKey, altKey }: KeyboardEvent) => (key === 'k' || key === 'K') && (metaKey || ctrlKey) && !altKey

const isSlash = ({ key, metaKey, ctrlKey, altKey, target }: KeyboardEvent) =>
  key === '/' && !metaKey && !ctrlKey && !altKey && !(target instanceof Element && target.closest('input, textarea, [role="dialog"]'))
