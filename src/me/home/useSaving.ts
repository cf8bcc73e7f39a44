import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useUnload } from '@tarojs/taro'
import { useRef } from 'react'
import type { Home } from '../../../contract/people'
import { goBack } from '../../platform/go'
import { leaveTrail, type Trail } from '../../platform/trail'
import { showToast } from '../../ui/toast-store'
import { endHomeChoice } from '../lookup'
import { correctMe } from '../profile'

/** Saves the home, leaves the page, and brings it to whoever asked for one. */
export function useSaving(trail: Trail) {
  const { t } = useLingui()
  const brought = useRef<Home>()
  const { leave, closed } = useLeaving(trail)
  useUnload(() => endHomeChoice(brought.current))
  const saving = useMutation({
    mutationFn: correctMe,
    onSuccess: async ({ home }) => {
      // A second tap on the button had the same answer.
      if (brought.current !== undefined) return
      brought.current = home ?? undefined
      showToast(t`住址存好了。`)
      await leave()
    },
  })
  return { saving, closed }
}

/** WeChat tells when the container of the steps is gone; should it not, nobody waits longer than this. */
const closingMilliseconds = 400

/** Leaves the page with all its steps: in WeChat, going back before would only close their container. */
function useLeaving(trail: Trail) {
  const onClosed = useRef<() => void>()
  return {
    closed: () => onClosed.current?.(),
    async leave() {
      if (process.env.TARO_ENV === 'h5') await leaveTrail()
      else if (trail.steps.length > 1) {
        const gone = new Promise<void>((done) => {
          onClosed.current = done
          setTimeout(done, closingMilliseconds)
        })
        trail.back(trail.steps.length - 1)
        await gone
      }
      await goBack()
    },
  }
}
