import { t as text } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { View } from '@tarojs/components'
import type { SettingsProblem } from '../../../contract/settings/refusals'
import type { CommunitySettings } from '../../../contract/settings/routes'
import type { Content } from '../../../contract/settings/sections'
import { Failure } from '../../platform/frame/Failure'
import { type Photos, usePhotos } from '../../platform/uploads/photos'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { ErrorSummary } from '../../ui/ErrorSummary'
import { Field } from '../../ui/Field'
import { Change } from '../parts/Change'
import { linesOf, sayProblem } from '../parts/words'
import { type Entry, type FieldSpec, fieldsOf, isList, movedUp, without } from './entries'
import { Preview } from './Preview'
import { nameOf, useEntry } from './useEntry'
import { VenuePhoto } from './VenuePhoto'

export interface EntryFormProps {
  settings: CommunitySettings
  section: Content['section']
  /** The entry as it was read; none for a new one, or if the section is one thing. */
  entry?: Entry
  first?: boolean
  onSaved: () => void
  onClash: () => void
  /** Begins anew with what stands there now. */
  onDrop: () => void
}

/** The form of one entry, or of a section that is one thing. */
export function EntryForm(props: EntryFormProps) {
  const { t } = useLingui()
  const { section, entry, first, onDrop } = props
  const photos = usePhotos(`settings.${section}.${nameOf(entry)}`, 1)
  const onSaved = () => {
    photos.clear()
    props.onSaved()
  }
  const editing = useEntry({ ...props, entry, onSaved })
  const { present, base, clash, texts, problems, at, put, saving } = editing
  const here = problems.filter((problem) => entry === undefined || problem.at === at)
  const errors = Object.fromEntries(here.map((problem) => [idOf(section, problem), sayProblem(problem)]))
  const elsewhere = problems.filter((problem) => !here.includes(problem))
  const drop = () => {
    editing.drop()
    photos.clear()
    onDrop()
  }
  return (
    <View className='editing-stack'>
      <ErrorSummary title={t`这些要改`} errors={Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))} />
      {editing.resumed && (
        <View>
          <View className='editing-soft'>{t`上回写到一半的还在。`}</View>
          <Button kind='plain' onTap={drop}>{t`不要了，从现在的改`}</Button>
        </View>
      )}
      <View className={section === 'promises' ? 'editing-beside' : undefined}>
        <View className='editing-stack'>
          {fieldsOf(present).map((field) => (
            <OneField key={field.name} field={field} value={texts[field.name]} error={errors[field.name]} onChange={put} />
          ))}
        </View>
        {section === 'promises' && <Preview texts={texts} />}
      </View>
      {section === 'venues' && (
        <VenuePhoto value={texts.photo ?? ''} stored={photoOf(entry)} error={errors.photo} photos={photos} onChange={put} />
      )}
      {elsewhere.map((problem) => (
        <View key={`${problem.at}${problem.field}`} className='page-alert'>
          {`${linesOf(present)[problem.at] ?? ''} ${sayProblem(problem)}`}
        </View>
      ))}
      <Failure error={saving.error} />
      {clash && (
        <View>
          <View className='editing-soft'>{t`您写的时候，同事改了这里。您写的还在上面，别的照同事改的来。`}</View>
          <Change before={base} after={present} />
        </View>
      )}
      <Saving {...{ section, entry, first, clash, editing, photos }} />
    </View>
  )
}

function photoOf(entry: Entry | undefined) {
  return entry !== undefined && 'photo' in entry && entry.photo !== null ? { venueId: entry.id, photo: entry.photo } : undefined
}

interface SavingProps extends Pick<EntryFormProps, 'section' | 'entry' | 'first'> {
  clash: boolean
  editing: ReturnType<typeof useEntry>
  photos: Photos
}

/** Saves what is in the fields, or does something with the entry as a whole. */
function Saving({ section, entry, first, clash, editing, photos }: SavingProps) {
  const { t } = useLingui()
  const { present, saving, change, save } = editing
  const [photo] = photos.uploadIds
  return (
    <>
      <View className={isList(section) ? 'editing-stay' : 'editing-buttons'}>
        <Button busy={saving.isPending} disabled={!photos.allDone} onTap={() => save(photo === undefined ? {} : { photo })}>
          {saveWords(photos.allDone, clash)}
        </Button>
      </View>
      {entry !== undefined && (
        <View className='editing-buttons'>
          {!first && (
            <Button kind='second' disabled={saving.isPending} onTap={() => change(movedUp(present, entry))}>{t`往前挪一位`}</Button>
          )}
          <Button kind='plain' disabled={saving.isPending} onTap={() => change(without(present, entry))}>{t`整个去掉`}</Button>
        </View>
      )}
    </>
  )
}

function saveWords(arrived: boolean, clash: boolean): string {
  if (!arrived) return text`照片传好才能存`
  return clash ? text`看过了，存我写的` : text`存好`
}

interface OneFieldProps {
  field: FieldSpec
  value: string | undefined
  error: string | undefined
  onChange: (change: Record<string, string>) => void
}

function OneField({ field: { name, label, hint, type, longest, options }, value, error, onChange }: OneFieldProps) {
  const change = (typed: string) => onChange({ [name]: typed })
  if (options) return <Choice id={name} compact label={label} options={options} value={value} error={error} onChange={change} />
  return (
    <Field id={name} type={type} label={label} hint={hint} maxLength={longest} defaultValue={value ?? ''} error={error} onCommit={change} />
  )
}

const idOf = (section: Content['section'], { at, field }: SettingsProblem) => (section === 'hours' ? `${field}-${at}` : field)
