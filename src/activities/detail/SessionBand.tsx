import type { SessionDetail } from '../../../contract/sessions/session'
import { wordsOf } from '../../sessions/kinds/kinds'
import { sayDayOf } from '../../sessions/words'
import { Band } from '../../ui/Band'

export function SessionBand({ session }: { session: SessionDetail }) {
  const { seed, motif } = wordsOf(session.kind)
  return <Band large title={session.title} lines={[sayDayOf(session)]} seed={seed(session.about)} motif={motif(session.about)} />
}
