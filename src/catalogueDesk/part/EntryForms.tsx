import { useLingui } from '@lingui/react/macro'
import { Document, Organisation } from '../../../contract/catalogue/catalogue'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { knownText } from '../parts/lines.rules'
import { sayDrawing, sayField, sayOrganisationKind, saySight } from '../parts/words'
import { Both } from './Both'
import type { FormProps } from './form'

export function DocumentNameForm({ text, put, errors }: FormProps<'document'>) {
  const { t } = useLingui()
  const hint = t`英文后面带上中文名，比如 identity card (身份证)。`
  return (
    <>
      <Both
        id='name'
        label={sayField('name')}
        hint={hint}
        text={text.name}
        longest={60}
        errors={errors}
        onChange={(name) => put({ name })}
      />
      <Both id='what' label={sayField('what')} text={text.what} longest={200} errors={errors} onChange={(what) => put({ what })} />
    </>
  )
}

export function DocumentFromForm({ text, put, errors }: FormProps<'document'>) {
  return <Unsure field='from' text={text.from} longest={200} errors={errors} put={put} />
}

export function DocumentLooksForm({ text, put }: FormProps<'document'>) {
  const drawings = Document.shape.drawing.options.map((value) => ({ value, label: sayDrawing(value) }))
  const sights = Document.shape.sight.options.map((value) => ({ value, label: saySight(value) }))
  // The options are those of the field.
  return (
    <>
      <Choice
        id='drawing'
        compact
        label={sayField('drawing')}
        options={drawings}
        value={text.drawing}
        onChange={(drawing) => put({ drawing: drawing as Document['drawing'] })}
      />
      <Choice
        id='sight'
        label={sayField('sight')}
        options={sights}
        value={text.sight}
        onChange={(sight) => put({ sight: sight as Document['sight'] })}
      />
    </>
  )
}

export function OrganisationNameForm({ text, put, errors }: FormProps<'organisation'>) {
  const kinds = Organisation.shape.kind.options.map((value) => ({ value, label: sayOrganisationKind(value) }))
  return (
    <>
      <Both id='name' label={sayField('name')} text={text.name} longest={60} errors={errors} onChange={(name) => put({ name })} />
      <Both id='does' label={sayField('does')} text={text.does} longest={200} errors={errors} onChange={(does) => put({ does })} />
      <Choice
        id='kind'
        label={sayField('kind')}
        options={kinds}
        value={text.kind}
        // The options are the kinds.
        onChange={(kind) => put({ kind: kind as Organisation['kind'] })}
      />
    </>
  )
}

export function OrganisationCallForm({ text, put, errors }: FormProps<'organisation'>) {
  return (
    <>
      <Field
        id='phone-zh'
        type='phone'
        label={sayField('phone')}
        maxLength={30}
        defaultValue={text.phone}
        error={errors['phone-zh']}
        onCommit={(phone) => put({ phone })}
      />
      <Unsure field='hours' text={text.hours} longest={120} errors={errors} put={put} />
      <Unsure field='price' text={text.price} longest={120} errors={errors} put={put} />
    </>
  )
}

export function OrganisationPlaceForm({ text, put, errors }: FormProps<'organisation'>) {
  return (
    <>
      <Unsure field='address' text={text.address} longest={120} errors={errors} put={put} />
      <Unsure field='route' text={text.route} longest={150} errors={errors} put={put} />
    </>
  )
}

export function TermForm({ text, put, errors }: FormProps<'term'>) {
  const word = { zh: text.word, en: text.en }
  return (
    <>
      <Both id='word' label={sayField('word')} text={word} longest={30} errors={errors} onChange={({ zh, en }) => put({ word: zh, en })} />
      <Both
        id='explains'
        label={sayField('explains')}
        text={text.explains}
        longest={200}
        errors={errors}
        onChange={(explains) => put({ explains })}
      />
    </>
  )
}

interface UnsureProps extends Pick<FormProps, 'put' | 'errors'> {
  field: 'from' | 'hours' | 'price' | 'address' | 'route'
  text: { zh: string; en: string } | null
  longest: number
}

/** A text that may be unknown. */
function Unsure({ field, text, longest, errors, put }: UnsureProps) {
  const { t } = useLingui()
  return (
    <Both
      id={field}
      label={sayField(field)}
      hint={t`说不准就空着，居民会看到“到驿站问”。`}
      text={text}
      longest={longest}
      errors={errors}
      onChange={({ zh, en }) => put({ [field]: knownText(zh, en) })}
    />
  )
}
