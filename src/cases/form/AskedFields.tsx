import type { Asking } from './useAsking'
import './form.scss'

/** The fields of everything an action asks for. */
export function AskedFields({ asking: { item, parts, form, problems } }: { asking: Asking }) {
  return parts.map(({ name, ask, asked }) => (
    <ask.Fields key={name} item={item} form={form.of(name, ask)} asked={asked} problems={problems} />
  ))
}

/** Errors for the summary above the form. */
export const errorsOf = ({ problems }: Asking) => Object.entries(problems).map(([field, text]) => ({ fieldId: `deed-${field}`, text }))
