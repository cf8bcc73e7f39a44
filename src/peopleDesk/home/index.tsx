import { whole } from '../../platform/frame/Whole'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { HomeFile } from '../../../contract/homes'
import { noGrid } from '../../desk/lookup'
import { addresses } from '../../platform/addresses'
import { Answer } from '../../platform/frame/Answer'
import { useRefresh } from '../../platform/frame/refresh'
import { go } from '../../platform/go'
import { useLogin } from '../../platform/login'
import { withQuery } from '../../platform/withQuery'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { knowsHomes, managesPeople } from '../lookup'
import { useHome } from '../parts/asking'
import { Managers } from '../parts/Managers'
import '../parts/parts.scss'

/** A home: who lives there, who says so and waits, and whose grid it is in. */
function HomePage() {
  const { t } = useLingui()
  const query = useHome(useRouter().params.home ?? '', knowsHomes(useLogin()?.person.roles ?? []))
  useRefresh(query)
  return (
    <Managers title={query.data?.address ?? t({ message: '住处', context: 'page' })} may={knowsHomes}>
      <Answer query={query} kind='page'>
        {(home) => (
          <View className='people'>
            <People home={home} />
            <Grid grid={home.grid} />
          </View>
        )}
      </Answer>
    </Managers>
  )
}

/** The homes to be confirmed, those of this one's grid. */
const waitingIn = (grid: string) => withQuery(addresses.deskHomes, { grid })

function useOpening() {
  const manager = managesPeople(useLogin()?.person.roles ?? [])
  return (personId: string) => (manager ? () => void go(addresses.personFile(personId)) : undefined)
}

function People({ home: { people, grid } }: { home: HomeFile }) {
  const { t } = useLingui()
  const open = useOpening()
  const waiting = people.some(({ state }) => state === 'claimed')
  return (
    <Card title={t`住在这儿的`}>
      {people.length === 0 && <View className='people-soft'>{t`这一户还没有人在手机上选过。`}</View>}
      {people.map(({ personId, name, phone, state, claimedAt }) => (
        <Row
          key={personId}
          motif='person'
          title={name ?? t`没填姓名`}
          note={`${phone ?? t`没填电话`} · ${sayChosen(sayMoment(claimedAt))}`}
          end={state === 'confirmed' ? <Tag tone='done'>{t`已确认`}</Tag> : <Tag tone='waiting'>{t`等确认`}</Tag>}
          onTap={open(personId)}
        />
      ))}
      {waiting && (
        <View className='people-buttons'>
          <Button kind='second' onTap={() => void go(waitingIn(grid?.id ?? noGrid))}>{t`去确认住址`}</Button>
        </View>
      )}
    </Card>
  )

  function sayChosen(moment: string): string {
    return t`${moment} 选的`
  }
}

function Grid({ grid }: Pick<HomeFile, 'grid'>) {
  const { t } = useLingui()
  const open = useOpening()
  return (
    <Card title={grid?.name ?? t`不在网格里`}>
      {grid === null && <View className='people-soft'>{t`哪个网格都没有列上它，住址由社区管理员确认。`}</View>}
      {grid?.workers.length === 0 && <View className='people-soft'>{t`这个网格还没有网格员。`}</View>}
      {grid?.workers.map(({ id, name }) => (
        <Row key={id} motif='person' title={name ?? t`没填姓名`} note={t`网格员`} onTap={open(id)} />
      ))}
    </Card>
  )
}

export default whole(HomePage)
