import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import type { QueueFilter } from '../../../contract/cases/row'
import { sayCategory, sayKind } from '../../cases/words'
import { addresses } from '../../platform/addresses'
import { go } from '../../platform/go'
import { today } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { spoken } from '../../ui/press'
import { useWide } from '../../workplace/frame/wide'
import { deskWords } from '../deeds/kinds'
import { Chip } from './Chip'
import type { QueueChoice } from './choices'
import { Months } from './Months'
import { countOf, type Numbers, sayCount } from './numbers'
import { type ListName, listOf, type View as Shown } from './view'

interface FiltersProps {
  choices: QueueChoice[]
  chosen: QueueChoice
  onChoose: (choice: QueueChoice) => void
  shown: Shown
  onShow: (shown: Shown) => void
  numbersOf: (choice: QueueChoice) => Numbers | undefined
  onKinds: () => void
  /** Begins to pick cases for an act on several; undefined where there is none. */
  onPick?: () => void
}

/** Chooses a queue, a list of it, and a filter within that, one tap each; each says how many cases it shows. */
export function Filters({ choices, chosen, onChoose, shown, onShow, numbersOf, onKinds, onPick }: FiltersProps) {
  const { t } = useLingui()
  const wide = useWide()
  const list = listOf(shown)
  const numbers = numbersOf(chosen)
  return (
    <View className='desk-filters'>
      {!wide && <Button kind='second' onTap={() => void go(addresses.search)}>{t`搜索`}</Button>}
      {choices.length > 1 && (
        <View className='desk-chips' {...spoken({ role: 'group', label: t`谁的` })}>
          {choices.map((choice) => (
            <Chip
              key={choice.key}
              label={choice.label}
              number={sayCount(numbersOf(choice), shown)}
              pressed={choice.key === chosen.key}
              onTap={() => onChoose(choice)}
            />
          ))}
        </View>
      )}
      <Lists list={list} shown={shown} numbers={numbers} onShow={onShow} />
      <View className='desk-chips' {...spoken({ role: 'group', label: t`只看` })}>
        {shown.month !== undefined && <Months month={shown.month} onMonth={(month) => onShow({ ...shown, month })} />}
        {list === 'open' && <Only chosen={chosen} shown={shown} numbers={numbers} onShow={onShow} />}
        <Chip small label={sayAbout(shown) ?? t`哪一类…`} pressed={shown.kind !== undefined} onTap={onKinds} />
        {onPick !== undefined && <Chip small label={t`选几件…`} pressed={false} onTap={onPick} />}
      </View>
    </View>
  )
}

const sayAbout = ({ kind, category }: Shown) =>
  kind === undefined ? undefined : category === undefined ? sayKind(kind) : sayCategory(kind, category)

type PartProps = Pick<FiltersProps, 'shown' | 'onShow'> & { numbers: Numbers | undefined }

/** What is under way, what of it waits for the resident or others, and what is over. */
function Lists({ list, shown, numbers, onShow }: PartProps & { list: ListName }) {
  const { t } = useLingui()
  const { kind, category, month } = shown
  const about = { kind, category }
  // The numbers are those of the list that is looked at: of open cases, or of the month.
  const open = month === undefined ? numbers : undefined
  return (
    <View className='desk-chips' {...spoken({ role: 'group', label: t`看哪些` })}>
      <Chip label={t`在办`} number={sayCount(open, about)} pressed={list === 'open'} onTap={() => onShow(about)} />
      <Chip
        label={t`在等的`}
        number={sayCount(open, { ...about, only: 'waiting' })}
        pressed={list === 'waiting'}
        onTap={() => onShow({ ...about, only: 'waiting' })}
      />
      <Chip
        label={t`办完的`}
        number={month === undefined ? undefined : sayCount(numbers, about)}
        pressed={list === 'closed'}
        onTap={() => onShow({ ...about, month: month ?? today().slice(0, 7) })}
      />
    </View>
  )
}

function Only({ chosen, shown, numbers, onShow }: PartProps & { chosen: QueueChoice }) {
  const { t } = useLingui()
  const filters: { value: QueueFilter; label: string; always: boolean }[] = [
    { value: 'late', label: t`超时`, always: true },
    { value: 'danger', label: t`危险`, always: mayBeGrave(chosen.kind) },
    // A worker's own cases have all been taken already.
    { value: 'pool', label: deskWords(chosen.kind).pool(), always: chosen.queue !== 'worker' },
    { value: 'visit', label: t`今天上门`, always: false },
    { value: 'soon', label: t`今天到期`, always: false },
    { value: 'call', label: t`该打电话`, always: false },
  ]
  return filters.map(({ value, label, always }) => {
    const pressed = shown.only === value
    const count = numbers && countOf(numbers.counts, { ...shown, only: value })
    if (!pressed && (count === undefined ? !always : count === 0)) return null
    return (
      <Chip
        key={value}
        small
        label={label}
        number={sayCount(numbers, { ...shown, only: value })}
        pressed={pressed}
        onTap={() => onShow({ ...shown, only: pressed ? undefined : value })}
      />
    )
  })
}

/** Whether any level of the kind is grave, so that there is something to filter; of mixed kinds some may be. */
function mayBeGrave(name: string | undefined): boolean {
  const kind = name === undefined ? undefined : kindNamed(name)
  return kind === undefined || Object.values(kind.levels).some(({ grave }) => grave)
}
