import type { Parts } from './worker'

/** A login code for this person, from the stand-in for WeChat's servers. */
export async function fetchCode(codes: Parts['codes']): Promise<string> {
  if (!codes) throw new Error('nobody is logged in to WeChat on this phone')
  const answer = await fetch(`${codes.address}/wechat/local/codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: codes.person }),
  })
  if (!answer.ok) throw new Error(`no login code: ${answer.status} ${await answer.text()}`)
  const { code } = (await answer.json()) as { code: string }
  return code
}
