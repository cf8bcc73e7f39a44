/** What a deployment does, or the sentence that says what is missing before anything is made in the cloud. */
export type Plan = { stack: string; region: string; checkFiles: string[]; serverless: string[] }

type Given = { words: readonly string[]; environment: Readonly<Record<string, string | undefined>> }

const without = { alarms: '--without-alarms', certificate: '--without-certificate' }
const usualRegion = 'cn-northwest-1'

/** Reads the command line and the environment of `npm run deploy`; docs/operations.md describes both. */
export function planOf({ words, environment }: Given): Plan | { missing: string } {
  const { SHILIU_DOMAIN = '', SHILIU_ALARM_EMAIL, SHILIU_CERTIFICATE_ARN, SHILIU_CHECK_FILES = '', TARO_APP_COMMUNITY = '' } = environment
  const stage = optionOf(words, '--stage')
  const checkFiles = SHILIU_CHECK_FILES.split(',').filter(Boolean)
  if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(SHILIU_DOMAIN)) {
    return { missing: 'Set SHILIU_DOMAIN to the domain of this deployment (docs/operations.md).' }
  }
  if (!stage) return { missing: 'Name the stage: npm run deploy -- --stage prod --region cn-northwest-1.' }
  if (!/^[a-z][a-z0-9-]{1,31}$/.test(TARO_APP_COMMUNITY)) {
    return { missing: 'Set TARO_APP_COMMUNITY to the id of the community that the web app is for (docs/operations.md).' }
  }
  if (!/^\S+@\S+\.\S+$/.test(SHILIU_ALARM_EMAIL ?? '') && !words.includes(without.alarms)) {
    return { missing: `Set SHILIU_ALARM_EMAIL to whoever hears the alarms, or say that nobody does: ${without.alarms}.` }
  }
  if (!/^arn:aws-cn:acm:/.test(SHILIU_CERTIFICATE_ARN ?? '') && !words.includes(without.certificate)) {
    return {
      missing: `Set SHILIU_CERTIFICATE_ARN to the domain's certificate, or say that the domain is not served yet: ${without.certificate}.`,
    }
  }
  const strange = checkFiles.find((file) => !/(^|[/\\])[A-Za-z0-9_-]+\.txt$/.test(file))
  if (strange)
    return { missing: `SHILIU_CHECK_FILES names WeChat's check files, text files such as a1B2c3.txt, separated by commas: not ${strange}.` }
  const serverless = words.filter((word) => !Object.values(without).includes(word))
  return { stack: `shiliu-${stage}`, region: optionOf(words, '--region') ?? usualRegion, checkFiles, serverless }
}

/** The value of an option, written as two words or as one with an equals sign. */
function optionOf(words: readonly string[], option: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1)
  const at = words.indexOf(option)
  const next = at < 0 ? undefined : words[at + 1]
  return joined || (next?.startsWith('-') ? undefined : next) || undefined
}
