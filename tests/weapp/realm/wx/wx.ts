import { settings } from '../host'
import { problem } from '../problems'
import { account } from './account'
import { answering, type Options, Refused } from './api'
import { appEvents } from './app-events'
import { device } from './device'
import { dialogs } from './dialogs'
import { documents, downloadFile } from './download'
import { files } from './files'
import { media } from './media'
import { navigation } from './navigation'
import { request } from './request'
import { sound } from './sound'
import { storage } from './storage'
import { uploadFile } from './upload'

/** All of `wx` that the test phone has; it grows with what the product uses. */
export const provided = {
  ...account,
  ...appEvents,
  ...device,
  ...dialogs,
  ...documents,
  ...files,
  ...media,
  ...navigation,
  ...sound,
  ...storage,
  request,
  uploadFile,
  downloadFile,
}

/** The global `wx`: what is provided, and for every other name there is a function that says so and fails. */
export function makeWx(): Record<string, unknown> {
  const missing = settings().apiNames.filter((name) => !(name in provided))
  return { ...Object.fromEntries(missing.map((name) => [name, notProvided(name)])), ...provided }
}

function notProvided(name: string) {
  return (options?: Options): undefined => {
    problem(`wx.${name} is not provided by the test phone`)
    if (options?.fail || options?.complete) answering(name, refuse)(options)
  }
}

function refuse(): never {
  throw new Refused('not provided by the test phone')
}
