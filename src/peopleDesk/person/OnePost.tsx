import { useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PersonFile } from '../../../contract/peopleDesk'
import { postOf } from '../../../contract/posts'
import { Failure } from '../../platform/frame/Failure'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/toast-store'
import { givePost } from '../parts/asking'
import { type End, EndChoice } from '../parts/EndChoice'
import { sayPost, sayTerm } from '../parts/words'
import { Leaving } from './Leaving'

interface OnePostProps {
  person: PersonFile
  post: PersonFile['posts'][number]
  onClose: () => void
}

/** A post that somebody holds: it is given another end, or taken. */
export function OnePost({ person, post, onClose }: OnePostProps) {
  const { t } = useLingui()
  const [doing, setDoing] = useState<'end' | 'take'>()
  return (
    <Sheet open title={sayPost(post)} closeText={t`关上`} onClose={onClose}>
      <View className='people-form'>
        {doing === undefined && (
          <>
            <View className='people-soft'>{sayTerm(post)}</View>
            <Button kind='second' onTap={() => setDoing('end')}>{t`改到期日`}</Button>
            <Button onTap={() => setDoing('take')}>{t`收回这个岗位`}</Button>
          </>
        )}
        {doing === 'end' && <Ending person={person} post={post} onClose={onClose} />}
        {doing === 'take' && <Leaving person={person} post={post} onClose={onClose} />}
      </View>
    </Sheet>
  )
}

function Ending({ person, post, onClose }: OnePostProps) {
  const { t } = useLingui()
  const [end, setEnd] = useState<End>()
  const [tried, setTried] = useState(false)
  const { role, of } = postOf(post.post)
  const ending = useMutation({
    mutationFn: (until: string | null) => givePost({ personId: person.id, role, of, until: until ?? undefined }),
    onSuccess: () => {
      showToast(t`改好了，会告诉本人。`)
      onClose()
    },
  })
  const send = () => {
    setTried(true)
    if (end !== undefined) ending.mutate(end)
  }
  return (
    <>
      <EndChoice
        lasting={role !== 'partner'}
        value={end}
        error={tried && end === undefined ? t`请选到什么时候` : undefined}
        onChange={setEnd}
      />
      <View className='people-soft'>{t`过了这一天自动结束，手里没办完的事会回到组里。`}</View>
      <Failure error={ending.error} />
      <Button busy={ending.isPending} onTap={send}>{t`就这样`}</Button>
    </>
  )
}
