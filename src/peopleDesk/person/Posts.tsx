import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PersonFile } from '../../../contract/peopleDesk'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { sayPost, sayTerm } from '../parts/words'
import { Giving } from './Giving'
import { OnePost } from './OnePost'

/** The posts that somebody holds; each opens what can be done about it. */
export function Posts({ person }: { person: PersonFile }) {
  const { t } = useLingui()
  const { posts, self, mayGive } = person
  const [open, setOpen] = useState<string>()
  const [giving, setGiving] = useState(false)
  const chosen = posts.find(({ post }) => post === open)
  return (
    <Card title={t`岗位`}>
      {posts.length === 0 && <View className='people-soft'>{t`还没有岗位，和居民一样用。`}</View>}
      {posts.map((post) => (
        <Row
          key={post.post}
          motif='hands'
          title={sayPost(post)}
          note={sayTerm(post)}
          onTap={post.mayTake ? () => setOpen(post.post) : undefined}
        />
      ))}
      {self && <View className='people-soft'>{t`自己的岗位，要请另一位管理员来改。`}</View>}
      {mayGive.length > 0 && (
        <View className='people-buttons'>
          <Button kind='second' onTap={() => setGiving(true)}>{t`给一个岗位`}</Button>
        </View>
      )}
      {giving && <Giving person={person} onClose={() => setGiving(false)} />}
      {chosen && <OnePost key={chosen.post} person={person} post={chosen} onClose={() => setOpen(undefined)} />}
    </Card>
  )
}
