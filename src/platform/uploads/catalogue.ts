import { addWords } from '../language'
import { addRefusals } from '../words/refusals'
import { messages as english } from './locales/en.po'
import { messages as chinese } from './locales/zh-CN.po'
import { uploadRefusals } from './refusals'

addWords({ 'zh-CN': chinese, en: english })
addRefusals(uploadRefusals)
