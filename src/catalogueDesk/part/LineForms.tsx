import { useLingui } from '@lingui/react/macro'
import { usePick } from '../../platform/words/bilingual'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { linesOf, pairsOf, sourceLine, sourcesOf } from '../parts/lines.rules'
import { sayField } from '../parts/words'
import { Both } from './Both'
import type { FormProps } from './form'

const longest = 3_000

export function StepsForm({ text, put, errors }: FormProps) {
  const { t } = useLingui()
  const typed = { zh: text.steps.map(({ zh }) => zh).join('\n'), en: text.steps.map(({ en }) => en).join('\n') }
  return (
    <Both
      id='steps'
      label={sayField('steps')}
      hint={t`一行一步，中文英文对着写。`}
      text={typed}
      longest={longest}
      errors={errors}
      onChange={({ zh, en }) => put({ steps: pairsOf(zh, en) })}
    />
  )
}

export function WordsForm({ text, put, errors }: FormProps) {
  const { t } = useLingui()
  return (
    <>
      <Field
        id='words-zh'
        type='paragraph'
        label={sayField('words')}
        hint={t`一行一个说法，居民看不到，只用来搜。`}
        maxLength={longest}
        defaultValue={text.words.join('\n')}
        error={errors['words-zh']}
        onCommit={(typed) => put({ words: linesOf(typed) })}
      />
      <Field
        id='wordsEn-zh'
        type='paragraph'
        label={sayField('wordsEn')}
        maxLength={longest}
        defaultValue={text.wordsEn.join('\n')}
        error={errors['wordsEn-zh']}
        onCommit={(typed) => put({ wordsEn: linesOf(typed) })}
      />
    </>
  )
}

export function SourcesForm({ text, put, errors }: FormProps) {
  const { t } = useLingui()
  return (
    <Field
      id='sources'
      type='paragraph'
      label={sayField('sources')}
      hint={t`一行一处。法律写成：《居住证暂行条例》第 2、9 条。网页、文件写名字。哪儿都没写的，就写：到驿站问。`}
      maxLength={longest}
      defaultValue={text.sources.map(sourceLine).join('\n')}
      error={errors.sources}
      onCommit={(typed) => put({ sources: sourcesOf(typed) })}
    />
  )
}

export function WhereForm({ text, put, errors, catalogue }: FormProps) {
  const pick = usePick()
  const options = catalogue.organisations.map(({ id, name }) => ({ value: id, label: pick(name) }))
  return (
    <Choice
      id='organisation'
      label={sayField('organisation')}
      options={options}
      value={text.organisation ?? undefined}
      error={errors.organisation}
      onChange={(organisation) => put({ organisation })}
    />
  )
}
