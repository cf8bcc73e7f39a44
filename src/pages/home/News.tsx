import { useLingui } from '@lingui/react/macro'
import type { NewsItem } from '../../../contract/news'
import { sayNews } from '../../news/words'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'

/** The community's latest news: newly published activities, and those moved or called off. */
export function News({ items }: { items: NewsItem[] }) {
  const { t } = useLingui()
  if (items.length === 0) return null
  return (
    <Card title={t`社区里的事`}>
      {items.map((item) => (
        <NewsRow key={item.id} item={item} />
      ))}
    </Card>
  )
}

function NewsRow({ item }: { item: NewsItem }) {
  const { note, tone, tag } = sayNews(item)
  return (
    <Row
      motif={item.motif}
      title={item.title}
      note={note}
      end={<Tag tone={tone}>{tag}</Tag>}
      onTap={() => void go(addresses.session(item.sessionId))}
    />
  )
}
