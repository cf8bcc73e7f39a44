import { useLingui } from '@lingui/react/macro'
import type { Service } from '../../../contract/catalogue/catalogue'
import { events, sayEvent, sayTheme, themes } from '../../station/themes/lookup'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { daysOf, knownText } from '../parts/lines.rules'
import { sayField } from '../parts/words'
import { Both } from './Both'
import type { FormProps } from './form'

export function NameForm({ text, put, errors }: FormProps) {
  const { t } = useLingui()
  const options = themes.map((theme) => ({ value: theme, label: sayTheme(theme) }))
  return (
    <>
      <Both id='name' label={sayField('name')} text={text.name} longest={60} errors={errors} onChange={(name) => put({ name })} />
      <Both
        id='summary'
        label={sayField('summary')}
        hint={t`两句短话，说清这是什么事。`}
        text={text.summary}
        longest={200}
        errors={errors}
        onChange={(summary) => put({ summary })}
      />
      <Choice
        id='theme'
        compact
        label={sayField('theme')}
        options={options}
        value={text.theme}
        // The options are the themes.
        onChange={(theme) => put({ theme: theme as Service['theme'] })}
      />
    </>
  )
}

export function WhoForm({ text, put, errors }: FormProps) {
  const options = events.map((event) => ({ value: event, label: sayEvent(event) }))
  return (
    <>
      <Both id='who' label={sayField('who')} text={text.who} longest={200} errors={errors} onChange={(who) => put({ who })} />
      <Choice
        id='events'
        multiple
        compact
        label={sayField('events')}
        options={options}
        values={text.events}
        // The options are the events.
        onChange={(chosen) => put({ events: chosen as Service['events'] })}
      />
    </>
  )
}

export function FactsForm({ text, put, errors }: FormProps) {
  const { t } = useLingui()
  const unknown = t`说不准就空着，居民会看到“到驿站问”。`
  return (
    <>
      <Both
        id='time'
        label={sayField('time')}
        hint={unknown}
        text={text.time}
        longest={120}
        errors={errors}
        onChange={({ zh, en }) => put({ time: knownText(zh, en) })}
      />
      <Both
        id='cost'
        label={sayField('cost')}
        hint={unknown}
        text={text.cost}
        longest={120}
        errors={errors}
        onChange={({ zh, en }) => put({ cost: knownText(zh, en) })}
      />
      <Days field='days' {...{ text, put, errors }} />
      <Days field='workingDays' {...{ text, put, errors }} />
    </>
  )
}

/** A number that is none is kept as one that no law names, so that it is said at its field. */
const noNumber = -1

function Days({ field, text, put, errors }: Omit<FormProps, 'catalogue'> & { field: 'days' | 'workingDays' }) {
  const { t } = useLingui()
  return (
    <Field
      id={`${field}-zh`}
      type='phone'
      label={sayField(field)}
      hint={t`法律写了几天才填，没写就空着。`}
      maxLength={4}
      defaultValue={text[field]?.toString()}
      error={errors[`${field}-zh`]}
      onCommit={(typed) => put({ [field]: daysOf(typed) === undefined ? noNumber : daysOf(typed) })}
    />
  )
}
