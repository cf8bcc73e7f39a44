import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Case, CaseLink } from '../../../contract/cases/case'
import { KeptRows } from '../../cases/parts/kept'
import { sayKind, sayOwn } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { dial } from '../../platform/dial'
import { go } from '../../platform/go'
import { Card } from '../../ui/Card'
import { Row } from '../../ui/Row'
import { sayTeam } from '../deeds/kinds'
import { Requester } from './Requester'

/** The requester, the people in charge, the visit and the linked cases; staff can be called with a tap. */
export function Hands({ item }: { item: Case }) {
  const { t } = useLingui()
  const { kind, worker, lead, team, coUnits, links, followers } = item
  const callable = Boolean(worker?.phone) && !item.mine.includes('worker')
  const teams = [...new Set([team.name, ...coUnits.map((unit) => unit.name)])].join(t`、`)
  return (
    <Card>
      <Requester item={item} />
      <Row
        motif='person'
        title={worker === null ? t`还没人接` : (worker.name ?? sayOwn(kind, 'worker.unnamed') ?? t`没填姓名`)}
        note={worker === null ? undefined : sayHand(callable)}
        onTap={callable ? () => dial(worker?.phone ?? '') : undefined}
      />
      <KeptRows item={item} at='hand' forStaff />
      <Row motif='people' title={teams} note={lead.id === team.id ? sayTeam(kind) : t`${sayTeam(kind)}，牵头的是${lead.name}`} />
      {followers > 0 && <Row motif='hands' title={plural(followers, { other: '# 位邻居一起跟进' })} />}
      <KeptRows item={item} at='outcome' forStaff />
      {links.map((link) => (
        <Row
          key={`${link.how}${link.caseId}`}
          motif='document'
          title={link.number}
          note={sayLink(link)}
          onTap={() => void go(addresses.deskCase(link.caseId))}
        />
      ))}
    </Card>
  )

  function sayHand(call: boolean): string {
    if (call) return sayOwn(kind, 'worker.handCall') ?? t`在办的人，点一下打电话`
    return sayOwn(kind, 'worker.hand') ?? t`在办的人`
  }

  function sayLink({ how, kind: other }: CaseLink): string {
    const words: Record<CaseLink['how'], string> = {
      convertedTo: t`转成了${sayKind(other)}`,
      convertedFrom: t`从${sayKind(other)}转来`,
      mergedInto: t`并到了这一件`,
      merged: t`并进来的一件`,
      splitTo: t`拆出去的一件`,
      splitFrom: t`从这一件拆出来`,
    }
    return words[how]
  }
}
