import type { caseRefusals } from '../../contract/cases/refusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const caseSentences: Readonly<Record<keyof typeof caseRefusals, string>> = {
  KIND_UNKNOWN: '没有这一类事项。',
  PLACE_UNKNOWN: '没有找到这个地方，请重新选一下。',
  CASE_UNKNOWN: '没有找到要合并到的那一件。',
  CASE_OVER: '这件事已经办完了，不能再跟进。',
  ACTION_NOT_NOW: '这件事的进度刚刚变了，现在不能这样做。请看看最新进度。',
  ALREADY_TAKEN: '这一单已经被别人接走了。',
  OWN_CASE: '这件事是您自己报的，要请别的同事来办。',
  WORKER_UNKNOWN: '没有找到这位师傅，请重新选一下。',
  TEAM_UNKNOWN: '没有这个班组，请重新选一下。',
  SERVICE_UNKNOWN: '没有这个事项，请重新选一下。',
  DOCUMENT_UNKNOWN: '这件事不要这样材料，请重新选一下。',
  IDENTITY_NOT_PHOTOGRAPHED: '身份证件不用拍照，带来看一眼就行。',
  PAPER_GONE: '这一份只留一天，现在没有了，请再要一份。',
}
