import type { RefusalCode, refusals } from '../../contract/refusals'

/** A refusal's plain Chinese sentence, or a function that makes it from the refusal's values. */
export type Sentence<D = never> = string | ((data: D) => string)

/** The sentences of all refusals; each area brings its own. */
export type Sentences = Readonly<Record<RefusalCode, Sentence>>

export function sentenceOf(sentences: Sentences, { code, data }: { code: RefusalCode; data: unknown }): string {
  const sentence = sentences[code]
  // A refusal's data has the type of its code.
  return typeof sentence === 'string' ? sentence : sentence(data as never)
}

/** A plain Chinese sentence for each common refusal, for clients without wording of their own. */
export const commonSentences: Readonly<Record<keyof typeof refusals, string>> = {
  INPUT_INVALID: '有些内容填得不对，请改一改再试。',
  LOGIN_REQUIRED: '请先登录。',
  LOGIN_EXPIRED: '登录已过期，请重新登录。',
  NOT_ALLOWED: '您没有权限做这件事。',
  NOT_FOUND: '没有找到，可能已经不在了。',
  ROUTE_UNKNOWN: '没有这个地址。',
  COMMUNITY_UNKNOWN: '没有找到这个社区。',
  REQUEST_REUSED: '这个请求编号已经用过，内容却不一样。请重新操作一次。',
  CURSOR_INVALID: '列表位置已失效，请从头看起。',
  BODY_TOO_LARGE: '内容太大，请精简后再发。',
  TOO_MANY_REQUESTS: '操作太频繁了，请稍等一会儿再试。',
  SERVICE_BUSY: '现在有点忙，请稍后再试，您填的内容不会丢。',
  INTERNAL: '系统出了点问题，我们已经记下来了，请稍后再试。',
}
