import '../ui/papercut/service-motifs.scss'
import { addWords } from '../platform/language'
import { addNotices } from '../platform/words/notices'
import { addRefusals } from '../platform/words/refusals'
import { messages as english } from './locales/en.po'
import { messages as chinese } from './locales/zh-CN.po'
import { caseNotices } from './notices'
import { referralNotices } from './referrals/notices'
import { referralRefusals } from './referrals/refusals'
import { caseRefusals } from './refusals'

addWords({ 'zh-CN': chinese, en: english })
addRefusals({ ...caseRefusals, ...referralRefusals })
addNotices({ ...caseNotices, ...referralNotices })
