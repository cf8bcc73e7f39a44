import { host } from '../host'
import { problem } from '../problems'
import { answering, Refused } from './api'
import { tapOnly } from './device'

const mostTemplates = 3

export const account = {
  login: answering('login', () => {
    return new Promise<object>((resolve, reject) => {
      host().loginCode((code, why) => (code === null ? reject(new Refused(why)) : resolve({ code })))
    })
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'release', version: '1.0.0' } }),
  requestSubscribeMessage: answering('requestSubscribeMessage', ({ tmplIds }) => {
    tapOnly('requestSubscribeMessage')
    const wanted = Array.isArray(tmplIds) ? tmplIds.map(String) : []
    if (wanted.length === 0 || wanted.length > mostTemplates) {
      problem(`requestSubscribeMessage with ${wanted.length} templates`)
      throw new Refused('templateIds count out of max bounds', { errCode: 20003 })
    }
    return Object.fromEntries(wanted.map((id) => [id, 'accept']))
  }),
}
