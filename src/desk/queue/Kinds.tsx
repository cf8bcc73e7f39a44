import { useLingui } from '@lingui/react/macro'
import { motifOf, sayCategory, sayKind } from '../../cases/words'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { Sheet } from '../../ui/Sheet'
import { countOf, type Numbers, sayCount } from './numbers'
import type { View } from './view'

interface KindsProps {
  open: boolean
  shown: View
  numbers: Numbers | undefined
  onShow: (shown: View) => void
  onClose: () => void
}

/** Chooses the kind and category of the cases to look at, out of those that there are. */
export function Kinds({ open, shown, numbers, onShow, onClose }: KindsProps) {
  const { t } = useLingui()
  const show = (about: Pick<View, 'kind' | 'category'>) => {
    onClose()
    onShow({ only: shown.only, month: shown.month, ...about })
  }
  const viewOf = ({ kind, category }: Pick<View, 'kind' | 'category'>) => ({ kind, category, only: shown.only })
  const counts = (numbers?.counts ?? []).filter((about) => countOf([about], viewOf(about)) > 0)
  // Each kind, then what there is of it.
  const kinds = [...new Set(counts.map(({ kind }) => kind))]
  const about = kinds.flatMap((kind): { kind: string; category?: string }[] => [{ kind }, ...counts.filter((each) => each.kind === kind)])
  return (
    <Sheet open={open} title={t`看哪一类`} closeText={t`关上`} onClose={onClose}>
      {counts.length === 0 && <Empty motif='empty' title={t`现在一件也没有`} />}
      {counts.length > 0 && (
        <Row title={t`全部`} end={sayCount(numbers, viewOf({}))} selected={shown.kind === undefined} onTap={() => show({})} />
      )}
      {about.map(({ kind, category }) => (
        <Row
          key={`${kind} ${category}`}
          motif={motifOf(kind, category)}
          title={category === undefined ? t`${sayKind(kind)}（全部）` : sayCategory(kind, category)}
          end={sayCount(numbers, viewOf({ kind, category }))}
          selected={shown.kind === kind && shown.category === category}
          onTap={() => show({ kind, category })}
        />
      ))}
    </Sheet>
  )
}
