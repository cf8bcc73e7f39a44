import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Community } from '../../../contract/communities'
import { singleLine } from '../../../contract/text'
import { useCommunity } from '../../communities/lookup'
import { Answer } from '../../platform/frame/Answer'
import { Page } from '../../platform/frame/Page'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { answer, useReport } from './draft'
import { FindField, has } from './FindField'
import type { QuestionProps } from './way'

const Spot = singleLine(60)

/** A public place, and the spot there. */
export function Venue({ way }: QuestionProps) {
  const { t } = useLingui()
  const community = useCommunity()
  const { where } = useReport()
  const before = where !== undefined && 'venueId' in where.place ? where.place : undefined
  const [venueId, setVenueId] = useState(before?.venueId)
  const [asked, setAsked] = useState(false)
  const spot = useRef(before?.where ?? '')
  const venue = community.data?.venues.find(({ id }) => id === venueId)
  // The place chosen before stands while the list is on its way.
  const kept = community.data === undefined && venueId === before?.venueId ? where?.words.split(' · ')[0] : undefined
  const name = venue?.name ?? kept
  const error = asked && name === undefined ? t`请选一个地方。` : undefined
  const done = () => {
    setAsked(true)
    if (venueId === undefined || name === undefined) return
    const there = Spot.safeParse(spot.current)
    const place = { venueId, ...(there.success && { where: there.data }) }
    answer({ where: { place, words: there.success ? `${name} · ${there.data}` : name }, name: undefined })
    way.goOn('venue')
  }
  return (
    <Page title={t`公共的哪个地方？`} foot={<Button onTap={done}>{t`就是这儿`}</Button>}>
      <ErrorSummary title={t`还差一点`} errors={error === undefined ? [] : [{ fieldId: 'outdoor', text: error }]} />
      <Answer query={community} rows={6}>
        {({ venues }) => (
          <Card>
            <Venues venues={venues} value={venueId} error={error} onChange={setVenueId} />
            <Field
              id='spot'
              label={t`具体在哪儿`}
              hint={t`不填也行，比如：滑梯旁边`}
              defaultValue={spot.current}
              maxLength={60}
              onCommit={(value) => {
                spot.current = value
              }}
            />
          </Card>
        )}
      </Answer>
    </Page>
  )
}

interface VenuesProps {
  venues: Community['venues']
  value: string | undefined
  error: string | undefined
  onChange: (venueId: string) => void
}

function Venues({ venues, value, error, onChange }: VenuesProps) {
  const { t } = useLingui()
  const [words, find] = useState('')
  const found = venues.filter(({ name }) => has(name, words))
  const [outside, inside] = [found.filter(({ outdoor }) => outdoor), found.filter(({ outdoor }) => !outdoor)]
  return (
    <>
      <FindField count={venues.length} onFind={find} />
      <Choice id='outdoor' compact label={t`外面`} error={error} options={optionsOf(outside)} value={value} onChange={onChange} />
      <Choice id='indoor' compact label={t`屋里`} options={optionsOf(inside)} value={value} onChange={onChange} />
    </>
  )
}

const optionsOf = (venues: Community['venues']) => venues.map(({ id, name }) => ({ value: id, label: name }))
