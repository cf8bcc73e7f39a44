import type { EntryKind } from '../../../contract/catalogue/entries'
import type { EntryText } from '../../../contract/catalogue/texts'
import type { Part, PartOf } from '../parts/fields'
import { BringForm } from './BringForm'
import {
  DocumentFromForm,
  DocumentLooksForm,
  DocumentNameForm,
  OrganisationCallForm,
  OrganisationNameForm,
  OrganisationPlaceForm,
  TermForm,
} from './EntryForms'
import type { FormProps } from './form'
import { SourcesForm, StepsForm, WhereForm, WordsForm } from './LineForms'
import { FactsForm, NameForm, WhoForm } from './TextForms'

type Forms = { [K in EntryKind]: Record<PartOf<K>, (props: FormProps<K>) => JSX.Element> }

const forms: Forms = {
  service: {
    name: NameForm,
    who: WhoForm,
    bring: BringForm,
    steps: StepsForm,
    facts: FactsForm,
    where: WhereForm,
    sources: SourcesForm,
    words: WordsForm,
  },
  document: { name: DocumentNameForm, from: DocumentFromForm, looks: DocumentLooksForm },
  organisation: { name: OrganisationNameForm, call: OrganisationCallForm, place: OrganisationPlaceForm },
  term: { word: TermForm },
}

type AnyFormProps = Omit<FormProps, 'text'> & { text: EntryText; part: Part }

/** The form of a part of whatever kind of entry the text is of. */
export function Form({ text, part, ...props }: AnyFormProps) {
  const of: Partial<Record<Part, unknown>> = forms[text.of]
  // The forms of a kind take its texts.
  const Its = of[part] as ((props: Omit<AnyFormProps, 'part'>) => JSX.Element) | undefined
  return Its === undefined ? null : <Its text={text} {...props} />
}
