import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import type { Case, CaseLink } from '../../../contract/cases/routes'
import { saySolved } from '../../cases/entries'
import { sayKind } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { dial } from '../../platform/dial'
import { saySpan } from '../../platform/words/times'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'

/** Who asked, who has it, when somebody comes, and which cases belong to it; who can be called is a tap away. */
export function Hands({ item }: { item: Case }) {
  const { t } = useLingui()
  const { requester, onBehalfOf, worker, lead, team, coUnits, visit, links, followers, referral, declined, answers } = item
  const name = requester?.name ?? t`没填姓名`
  const phone = requester?.phone
  const callable = Boolean(worker?.phone) && !item.mine.includes('worker')
  const teams = [...new Set([team.name, ...coUnits.map((unit) => unit.name)])].join(t`、`)
  return (
    <Card>
      <Row
        motif='phone'
        title={onBehalfOf === null ? name : t`${name}，替${onBehalfOf}报`}
        note={phone ? t`报的人，点一下打电话` : t`报的人，没留电话`}
        onTap={phone ? () => dial(phone) : undefined}
      />
      <Row
        motif='person'
        title={worker === null ? t`还没人接` : (worker.name ?? t`没填名字的师傅`)}
        note={worker === null ? undefined : callable ? t`在办的师傅，点一下打电话` : t`在办的师傅`}
        onTap={callable ? () => dial(worker?.phone ?? '') : undefined}
      />
      {visit !== null && (
        <Row motif='clock' title={saySpan(visit.from, visit.to)} note={visit.agreed ? t`约好的上门时间` : t`上门时间，等居民回话`} />
      )}
      <Row motif='people' title={teams} note={lead.id === team.id ? t`班组` : t`班组，牵头的是${lead.name}`} />
      {followers > 0 && <Row motif='hands' title={plural(followers, { other: '# 位邻居一起跟进' })} />}
      {referral !== null && <Row motif='envelope' title={referral.organisation} note={t`转给了他们：${referral.turnTo}`} />}
      {declined !== null && <Row motif='envelope' title={declined.turnTo} note={t`没有受理，请居民找`} />}
      {answers !== null && <Row motif='heart' title={saySolved(answers.solved)} note={answers.words ?? t`居民的评价`} />}
      {links.map((link) => (
        <Row
          key={`${link.how}${link.caseId}`}
          motif='document'
          title={link.number}
          note={sayLink(link)}
          onTap={() => void Taro.navigateTo({ url: addresses.deskCase(link.caseId) })}
        />
      ))}
    </Card>
  )

  function sayLink({ how, kind }: CaseLink): string {
    const words: Record<CaseLink['how'], string> = {
      convertedTo: t`转成了${sayKind(kind)}`,
      convertedFrom: t`从${sayKind(kind)}转来`,
      mergedInto: t`并到了这一件`,
      merged: t`并进来的一件`,
      splitTo: t`拆出去的一件`,
      splitFrom: t`从这一件拆出来`,
    }
    return words[how]
  }
}
