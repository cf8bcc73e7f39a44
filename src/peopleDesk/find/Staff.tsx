import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { go } from '../../platform/go'
import { type Teams, useTeams } from '../../teams/lookup'
import { Card } from '../../ui/Card'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'

/** Who works where: each team and each grid with its people. */
export function Staff() {
  const query = useTeams({ staleTime: 0 })
  return (
    <Answer query={query} rows={6}>
      {(known) => <Units known={known} />}
    </Answer>
  )
}

function Units({ known: { teams, grids } }: { known: Teams }) {
  const { t } = useLingui()
  if (teams.length + grids.length === 0) return <Empty motif='people' title={t`还没有分组`} note={t`上面打个名字，就能给人岗位。`} />
  return (
    <View className='people'>
      {[...teams, ...grids].map(({ id, name, members }) => (
        <Card key={id} title={name}>
          {members.length === 0 && <View className='people-soft'>{t`还没有人`}</View>}
          {members.map((member) => (
            <Row key={member.id} motif='person' title={member.name ?? t`没填姓名`} onTap={() => void go(addresses.personFile(member.id))} />
          ))}
        </Card>
      ))}
    </View>
  )
}
