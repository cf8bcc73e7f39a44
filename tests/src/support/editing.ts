import type { Draft, DraftRow } from '../../../contract/catalogue/draft'
import { editingContract } from '../../../contract/catalogue/editing'
import { nameOf } from '../../../contract/catalogue/entries'
import { textOf } from '../../../contract/catalogue/texts'
import { Refusal } from '../../../src/platform/failures'
import { aCatalogue } from './catalogue'
import { aPerson } from './samples'
import { stationApi } from './station'

export const stationWorker = aPerson({ name: '乌云', roles: ['stationWorker'] })

/** A published service of the first catalogue. */
export const permit = aCatalogue().services.find(({ id }) => id === 'residence-permit')

/** Its text, in a draft. */
export function permitText() {
  if (permit === undefined) throw new Error('the catalogue has no residence permit')
  return textOf({ of: 'service', ...permit })
}

/** A colleague's draft of the residence permit. */
export function aDraft(change: Partial<Draft> = {}): Draft {
  const text = change.text ?? permitText()
  return {
    of: text.of,
    id: 'residence-permit',
    name: nameOf(text),
    state: 'writing',
    isNew: false,
    mine: true,
    writers: ['乌云'],
    savedAt: '2026-11-23T09:00:00+08:00',
    remark: null,
    version: 3,
    ...change,
    text,
  }
}

const rowOf = ({ text: _text, version: _version, ...row }: Draft): DraftRow => row

/** An API with the first catalogue, and with a draft of it if one is given. */
export function editingApi(draft?: Draft) {
  const api = stationApi()
  api.on(editingContract.listDrafts, () => ({ items: draft === undefined ? [] : [rowOf(draft)] }))
  api.on(editingContract.getDraft, () => {
    if (draft === undefined) throw new Refusal('NOT_FOUND', undefined, 404)
    return draft
  })
  return api
}
