import { t } from '@lingui/core/macro'
import { showToast } from '../../ui/toast-store'
import type { Viewed } from './viewed'

/** Shows photos large on the web; what draws them is fetched only now. */
export async function viewPhotos(viewed: Viewed): Promise<void> {
  try {
    const { openViewer } = await import('./viewer')
    await openViewer(viewed)
  } catch {
    showToast(t`没有打开，请检查网络，再点一次。`)
  }
}
